package io.storywire.enrich.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verbs of saying, by language, in the forms that stand beside quotations. */
final class SpeechVerbs {

    private final Map<String, Set<String>> verbs;

    private SpeechVerbs(Map<String, Set<String>> verbs) {
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

    boolean contains(String language, String word) {
        return verbs.getOrDefault(language, Set.of()).contains(word);
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)));
    }
}
