package io.storywire.story;

import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.events.EnrichedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Articles for tests: made of a vocabulary per event, so that those of one event share rare words. */
final class Samples {

    static final Instant START = Instant.parse("2025-03-01T00:00:00Z");

    /** Words of ordinary news, which tell nothing about an event. */
    private static final List<String> EVERYBODYS =
            List.of(("government people minister report week market company police city year group country"
                            + " president official statement plan support change problem question decision member leader state case"
                            + " family money work business service price month number result effort party public law court"
                            + " street house school hospital water power road car food health team world history percent deal bank"
                            + " trade growth rate cost budget tax vote election campaign debate speech meeting office staff job"
                            + " worker union pay contract project building land farm river weather summer winter morning evening"
                            + " night weekend holiday letter book film music phone picture screen network system data research")
                    .split(" "));

    private Samples() {}

    static EnrichedArticle article(String id, String title, String body, String publisher, Instant time) {
        return EnrichedArticle.of(id, title, body, "en", publisher, time);
    }

    static Fingerprint print(String id, String title, String body) {
        return Fingerprinter.of(article(id, title, body, "Daily Example", START));
    }

    /** A text on one of many events: half of its words are the event's own, the rest everybody's. */
    static Fingerprint onEvent(int event, int article, Instant time, SplittableRandom random) {
        return Fingerprinter.of(textOn(event, "a" + event + "-" + article, time, random));
    }

    /** A text on an event under an id of its own. */
    static EnrichedArticle textOn(int event, String id, Instant time, SplittableRandom random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            boolean own = random.nextInt(2) == 0;
            String word = own
                    ? "Ev" + word(event * 40 + random.nextInt(40))
                    : EVERYBODYS.get(random.nextInt(EVERYBODYS.size()));
            body.append(word).append(i % 12 == 11 ? ". " : " ");
        }
        return article(
                id,
                "On " + word(event * 40) + " " + word(event * 40 + 1),
                body.toString(),
                "paper" + random.nextInt(20) + ".com",
                time);
    }

    /** A stream of articles on events, some of them late, some of them twice. */
    static List<Fingerprint> stream(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fingerprint> stream = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int event = i / 10 + random.nextInt(8);
            Instant time = START.plusSeconds(i * 36_000L - (random.nextInt(10) == 0 ? 800_000 : 0));
            stream.add(onEvent(event, i, time, random));
        }
        return stream;
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 17; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
