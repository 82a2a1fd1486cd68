package io.storywire.enrich.facts;

import io.storywire.enrich.segment.WordMap;
import java.util.Map;
import java.util.Set;

/** Verbs of saying, by language, in the forms that stand beside quotations. */
final class SpeechVerbs {

    private static final WordMap<Boolean> NONE = WordMap.of(Set.of());

    private final Map<String, WordMap<Boolean>> verbs;

    private SpeechVerbs(Map<String, WordMap<Boolean>> verbs) {
        this.verbs = verbs;
    }

    static SpeechVerbs load() {
        return new SpeechVerbs(Map.of(
                "en",
                        words(
                                "said says told added wrote tweeted stated explained noted warned insisted argued announced"
                                        + " declared claimed replied recalled predicted acknowledged admitted posted continued concluded asked"),
                "de", words("sagte sagt erklärte betonte teilte schrieb meinte so ergänzte warnte kündigte forderte"),
                "fr",
                        words(
                                "déclaré dit affirmé expliqué ajouté assuré estimé indiqué écrit souligné précise explique"
                                        + " affirme assure déclare ajoute estime indique"),
                "es",
                        words(
                                "dijo afirmó aseguró señaló explicó añadió declaró indicó sostuvo escribió agregó advirtió"),
                "it", words("detto ha dichiarato affermato spiegato aggiunto scritto dice spiega afferma"),
                "pt", words("disse afirmou declarou explicou acrescentou escreveu afirma diz destacou"),
                "nl", words("zei zegt aldus verklaarde schreef liet vertelde"),
                "ru",
                        words(
                                "сказал сказала заявил заявила отметил отметила сообщил сообщила подчеркнул добавил добавила"),
                "pl", words("powiedział powiedziała stwierdził dodał dodała podkreślił napisał oświadczył")));
    }

    /** The verbs of one language; empty when it has none here. */
    WordMap<Boolean> of(String language) {
        return verbs.getOrDefault(language, NONE);
    }

    private static WordMap<Boolean> words(String words) {
        return WordMap.of(Set.of(words.split(" ", -1)));
    }
}
