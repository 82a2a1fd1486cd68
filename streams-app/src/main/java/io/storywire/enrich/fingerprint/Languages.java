package io.storywire.enrich.fingerprint;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fi.FinnishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.hi.HindiNormalizer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.hu.HungarianLightStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Which stemmer a language has: that of Lucene where it has one, else {@link Endings}. Hebrew, Vietnamese, Chinese,
 * Japanese and Thai have none: there are no endings, or none that could be taken off without a dictionary.
 */
final class Languages {

    private static final LightStemmer NONE = (word, length) -> length;
    private static final List<String> FRENCH_ARTICLES =
            List.of("l", "d", "c", "s", "n", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu");
    private static final List<String> ITALIAN_ARTICLES = List.of(
            "l", "d", "c", "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "m", "t", "s", "v");

    private static final Map<String, LightStemmer> KNOWN = Map.ofEntries(
            Map.entry("ar", after(new ArabicNormalizer()::normalize, new ArabicStemmer()::stem)),
            Map.entry("cs", new CzechStemmer()::stem),
            Map.entry("de", new GermanLightStemmer()::stem),
            Map.entry("es", new SpanishLightStemmer()::stem),
            Map.entry("fi", new FinnishLightStemmer()::stem),
            Map.entry("fr", withoutArticle(FRENCH_ARTICLES, new FrenchLightStemmer()::stem)),
            Map.entry("he", NONE),
            Map.entry("hi", after(new HindiNormalizer()::normalize, new HindiStemmer()::stem)),
            Map.entry("hu", new HungarianLightStemmer()::stem),
            Map.entry("it", withoutArticle(ITALIAN_ARTICLES, new ItalianLightStemmer()::stem)),
            Map.entry("ja", NONE),
            Map.entry("ko", Endings.KOREAN),
            Map.entry("nl", snowball(DutchStemmer::new)),
            Map.entry("pl", Endings.POLISH),
            Map.entry("pt", new PortugueseLightStemmer()::stem),
            Map.entry("ru", new RussianLightStemmer()::stem),
            Map.entry("sv", new SwedishLightStemmer()::stem),
            Map.entry("th", NONE),
            Map.entry("tr", upToApostrophe(snowball(TurkishStemmer::new))),
            Map.entry("uk", Endings.UKRAINIAN),
            Map.entry("vi", NONE),
            Map.entry("zh", NONE));

    private Languages() {}

    static boolean isKnown(String code) {
        return KNOWN.containsKey(code);
    }

    static LightStemmer stemmer(String code) {
        return KNOWN.get(code);
    }

    /** Snowball's stemmers keep the word at hand, so each call takes a new one. */
    private static LightStemmer snowball(Supplier<SnowballStemmer> stemmers) {
        return (word, length) -> {
            SnowballStemmer stemmer = stemmers.get();
            stemmer.setCurrent(word, length);
            stemmer.stem();
            int stem = Math.min(stemmer.getCurrentBufferLength(), length);
            System.arraycopy(stemmer.getCurrentBuffer(), 0, word, 0, stem);
            return stem;
        };
    }

    private static LightStemmer after(LightStemmer first, LightStemmer second) {
        return (word, length) -> second.stem(word, first.stem(word, length));
    }

    /** {@code l'eau} is {@code eau}: what is written together with a word before an apostrophe is taken off first. */
    private static LightStemmer withoutArticle(List<String> articles, LightStemmer stemmer) {
        return (word, length) -> {
            int at = apostrophe(word, length);
            if (at < 0 || at + 2 >= length || !articles.contains(new String(word, 0, at))) {
                return stemmer.stem(word, length);
            }
            System.arraycopy(word, at + 1, word, 0, length - at - 1);
            return stemmer.stem(word, length - at - 1);
        };
    }

    /** {@code ankara'da} is {@code ankara}: endings of names stand after an apostrophe. */
    private static LightStemmer upToApostrophe(LightStemmer stemmer) {
        return (word, length) -> {
            int at = apostrophe(word, length);
            return at > 1 ? at : stemmer.stem(word, length);
        };
    }

    private static int apostrophe(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (word[i] == '\'') {
                return i;
            }
        }
        return -1;
    }
}
