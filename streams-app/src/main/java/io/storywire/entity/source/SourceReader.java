package io.storywire.entity.source;

import io.storywire.entity.match.Tokens;
import io.storywire.events.CitedSource.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out whether a text takes its news from a news organisation that it names: by the words around the name, or
 * because an agency has signed the text ({@code LONDON (Reuters) - …}). Immutable, thread-safe.
 */
public final class SourceReader {

    private static final String SHIPPED = "sources.rules";
    private static final int LONGEST_DATELINE = 10;
    private static final int LONGEST_SENTENCE = 600;

    private final SourceRules rules;

    private SourceReader(SourceRules rules) {
        this.rules = rules;
    }

    /** What a name in a text says about where its news comes from. */
    public enum Verdict {
        /** The news comes from it. */
        ORIGIN,
        CONFIRMATION,
        COMMENT,
        /** The text speaks about the organisation. */
        ABOUT,
        /** Nothing can be told. */
        OPEN;

        /** The kind of source, if it is one. */
        public Optional<Kind> kind() {
            return switch (this) {
                case ORIGIN -> Optional.of(Kind.ORIGIN);
                case CONFIRMATION -> Optional.of(Kind.CONFIRMATION);
                case COMMENT -> Optional.of(Kind.COMMENT);
                case ABOUT, OPEN -> Optional.empty();
            };
        }
    }

    /** One with the shipped rules: English, German, French. */
    public static SourceReader standard() {
        try (InputStream stream = SourceReader.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is missing beside " + SourceReader.class.getName());
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new SourceReader(new SourceRules(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Judges the name of a news organisation.
     *
     * @param first its first token
     * @param last  its last token
     */
    public Verdict judge(Tokens tokens, int first, int last) {
        if (isSignature(tokens, first, last)) {
            return Verdict.ORIGIN;
        }
        return rules.judge(tokens, first, last)
                .map(verdict -> verdict.kind().map(SourceReader::of).orElse(Verdict.ABOUT))
                .orElse(Verdict.OPEN);
    }

    /** The sentence around a token, at most {@value #LONGEST_SENTENCE} code units from its beginning. */
    public static String sentence(Tokens tokens, int token) {
        int sentence = tokens.sentence(token);
        int first = tokens.sentenceStart(sentence);
        int last = Math.max(token, tokens.sentenceStart(sentence + 1) - 1);
        while (last > token && tokens.end(last) - tokens.start(first) > LONGEST_SENTENCE) {
            last--;
        }
        while (first < token && tokens.end(last) - tokens.start(first) > LONGEST_SENTENCE) {
            first++;
        }
        return tokens.text(first, last);
    }

    private static Verdict of(Kind kind) {
        return switch (kind) {
            case ORIGIN -> Verdict.ORIGIN;
            case CONFIRMATION -> Verdict.CONFIRMATION;
            case COMMENT -> Verdict.COMMENT;
        };
    }

    /** In brackets near the beginning of a paragraph, with a dash after it. */
    private static boolean isSignature(Tokens tokens, int first, int last) {
        if (tokens.inTitle(first) || first - tokens.sentenceStart(tokens.sentence(first)) > LONGEST_DATELINE) {
            return false;
        }
        int end = tokens.end(last);
        return tokens.charAt(first, tokens.start(first) - 1) == '('
                && tokens.charAt(last, end) == ')'
                && isDash(tokens, last, end + 1);
    }

    private static boolean isDash(Tokens tokens, int token, int at) {
        char c = tokens.charAt(token, tokens.charAt(token, at) == ' ' ? at + 1 : at);
        return c == '-' || c == '–' || c == '—' || c == '―';
    }
}
