package io.storywire.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the Javadoc of records from their source, so that a meaning is written down once. */
final class Javadocs {

    private static final Path SOURCES = Path.of("src/main/java/io/storywire/events");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*public (?:record|enum) (\\w+)", Pattern.DOTALL);

    private Javadocs() {}

    /** The first sentence about a type. */
    static @Nullable String ofType(Class<?> type) {
        String comment = comment(type);
        if (comment.isEmpty()) {
            return null;
        }
        String text = comment.contains("@param") ? comment.substring(0, comment.indexOf("@param")) : comment;
        return plain(text);
    }

    /** What the Javadoc of a record says about a component. */
    static @Nullable String ofComponent(Class<?> type, String name) {
        Matcher param = Pattern.compile("@param\\s+" + name + "\\s+(.*?)(?=@param|$)", Pattern.DOTALL)
                .matcher(comment(type));
        return param.find() ? plain(param.group(1)) : null;
    }

    private static String comment(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        Path file = SOURCES.resolve(top.getSimpleName() + ".java");
        if (!Files.exists(file)) {
            return "";
        }
        Matcher matcher = COMMENT.matcher(text(file));
        while (matcher.find()) {
            if (matcher.group(2).equals(type.getSimpleName())) {
                String comment = matcher.group(1);
                return comment.substring(comment.lastIndexOf("/**") < 0 ? 0 : comment.lastIndexOf("/**") + 3);
            }
        }
        return "";
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*", " ")
                .replace("{@value #MAX_LISTED}", "" + Story.MAX_LISTED)
                .replaceAll("\\{@(?:code|link|value)\\s+#?([^}]*)}", "$1")
                .replaceAll("</?p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
