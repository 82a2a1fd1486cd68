package io.storywire.producer.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses in texts: people's data that goes no further than the reader. */
final class Emails {

    /** Bounded on both sides of the {@code @}, so that matching stays linear; longer ones are not addresses. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.+-])(?:mailto:)?[\\w.+-]{1,64}@([\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})", Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(<\\[]\\s?[)>\\]]");

    private static final Set<String> MAILBOX_PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "naver.com",
            "daum.net",
            "hanmail.net",
            "qq.com",
            "163.com",
            "126.com");

    private Emails() {}

    static boolean isIn(String text) {
        return text.indexOf('@') >= 0 && ADDRESS.matcher(text).find();
    }

    /** The text without addresses and without brackets that held nothing else. */
    static String removed(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        String without = ADDRESS.matcher(text).replaceAll("");
        return EMPTY_BRACKETS.matcher(without).replaceAll("");
    }

    /**
     * The host of the first address: where a reporter writes from is evidence of the publisher. Hosts that give
     * mailboxes to everybody are none.
     */
    static Optional<String> publisher(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find()
                ? Optional.of(address.group(1).toLowerCase(java.util.Locale.ROOT))
                        .filter(host -> !MAILBOX_PROVIDERS.contains(host))
                : Optional.empty();
    }
}
