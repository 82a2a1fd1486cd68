package io.storywire.story;

import io.storywire.events.Kind;
import java.time.Instant;
import java.util.List;

/**
 * What the story engine sees of one article: no text, but what is needed to tell which story it tells, what it adds,
 * and to say so in words.
 *
 * @param articleId   the article
 * @param contentHash hash of title and text; another one under the same id is a revision
 * @param eventTime   what decides about stories
 * @param dated       whether the publisher gave that time; if not, it says nothing about the event
 * @param publisher   who published it, {@code ""} when unknown
 * @param kind        what sort of text
 * @param language    ISO 639-1
 * @param title       headline, cut at {@value #MAX_TITLE} characters
 * @param words       how many words headline and body have
 * @param terms       words, names, numbers, word pairs
 * @param entities    entities the article concerns, most salient first
 * @param numbers     numbers in order of the text, trivial ones left out
 * @param quotes      quotations in order of the text
 * @param citedSources names of news organisations whose news it is
 * @param sketch      for near-identity
 */
public record Fingerprint(
        String articleId,
        long contentHash,
        Instant eventTime,
        boolean dated,
        String publisher,
        Kind kind,
        String language,
        String title,
        int words,
        Terms terms,
        List<EntityFact> entities,
        List<NumberFact> numbers,
        List<QuoteFact> quotes,
        List<String> citedSources,
        Sketch sketch) {

    /** How many characters of a headline are kept. */
    public static final int MAX_TITLE = 200;

    /** How many entities, numbers or quotations are kept of each. */
    public static final int MAX_FACTS = 24;

    /** Copies the lists. */
    public Fingerprint {
        entities = List.copyOf(entities);
        numbers = List.copyOf(numbers);
        quotes = List.copyOf(quotes);
        citedSources = List.copyOf(citedSources);
    }

    /** The same at another time, which the publisher did not give. */
    public Fingerprint undatedAt(Instant time) {
        return new Fingerprint(
                articleId,
                contentHash,
                time,
                false,
                publisher,
                kind,
                language,
                title,
                words,
                terms,
                entities,
                numbers,
                quotes,
                citedSources,
                sketch);
    }

    /** The bytes of which {@link #fromBytes} makes it again; versioned. */
    public byte[] toBytes() {
        return FingerprintCodec.write(this, true);
    }

    /**
     * Makes it from its bytes.
     *
     * @throws IllegalArgumentException if they are of a version that this program does not know
     */
    public static Fingerprint fromBytes(byte[] bytes) {
        return FingerprintCodec.read(new ByteSource(bytes, 0));
    }
}
