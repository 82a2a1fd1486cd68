package io.storywire.producer.read;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about itself. Every text is one line, {@code ""} when the text does not say.
 *
 * @param id          the publisher's id, which then is the article's
 * @param title       headline
 * @param description the publisher's summary
 * @param language    BCP 47 tag; what is none becomes {@code ""}
 * @param source      publisher's name or host; when not given, the host of the URL
 * @param url         where it was published
 * @param published   when, {@code null} when unknown or unreadable
 * @param byline      authors, without e-mail addresses and a leading "By" or "Reporter"
 * @param tickers     securities that the page lists as related
 */
public record Metadata(
        String id,
        String title,
        String description,
        String language,
        String source,
        String url,
        @Nullable Instant published,
        String byline,
        List<String> tickers) {

    private static final String UNDETERMINED = "und";
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern AUTHOR_WORD =
            Pattern.compile("^(?:by|reporter|author)\\b:?\\s+", Pattern.CASE_INSENSITIVE);

    /** A source of named values, such as front matter or a JSON object. */
    interface Fields {

        /** The first of these that is there and not blank, else {@code ""}; names are in lower case. */
        String first(String... names);

        /** All values of a list, or the parts of a text at its commas. */
        List<String> list(String... names);
    }

    /** Cleans all texts. */
    public Metadata {
        id = CleanText.line(id);
        title = CleanText.line(title);
        description = CleanText.line(description);
        language = tag(CleanText.line(language));
        url = CleanText.line(url);
        source = CleanText.line(source);
        source = source.isEmpty() ? CanonicalUrl.publisher(url) : source;
        byline = author(byline);
        tickers = tickers.stream()
                .map(CleanText::line)
                .filter(ticker -> !ticker.isEmpty())
                .distinct()
                .toList();
    }

    /** Nothing but a title. */
    static Metadata titled(String title) {
        return new Metadata("", title, "", "", "", "", null, "", List.of());
    }

    /** The fields under the names that they go by in the wild. */
    static Metadata from(Fields fields) {
        return new Metadata(
                fields.first("id"),
                fields.first("title", "headline"),
                fields.first("description", "summary", "excerpt"),
                fields.first("language", "lang", "locale"),
                fields.first("source", "publisher", "site"),
                fields.first("url", "canonical_url", "canonical", "link"),
                PublicationTime.parse(fields.first("published", "datetime", "date", "published_at", "pubdate"))
                        .orElse(null),
                fields.first("byline", "author", "authors"),
                fields.list("tickers", "symbols"));
    }

    Metadata withTitle(String other) {
        return new Metadata(id, other, description, language, source, url, published, byline, tickers);
    }

    Metadata withTickers(List<String> others) {
        return new Metadata(id, title, description, language, source, url, published, byline, others);
    }

    Metadata withoutId() {
        return new Metadata("", title, description, language, source, url, published, byline, tickers);
    }

    /** The names in an author line. */
    static String author(String text) {
        String line = CleanText.line(Emails.removed(text));
        String name = CleanText.line(AUTHOR_WORD.matcher(line).replaceFirst(""));
        return name.replaceAll("[\\s,;|/·-]{1,10}$", "");
    }

    private static String tag(String text) {
        String tag = text.replace('_', '-');
        String known = TAG.matcher(tag).matches() ? Locale.forLanguageTag(tag).toLanguageTag() : UNDETERMINED;
        return known.equals(UNDETERMINED) ? "" : known;
    }
}
