package io.storywire.enrich.fingerprint;

import io.storywire.enrich.language.FunctionWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemmer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Which stemmer and which small words a language has: those of Lucene where it has them, else {@link Endings} and our own
 * lists. Hebrew, Vietnamese, Chinese, Japanese and Thai have small words but no stemmer: there are no endings, or none
 * that could be taken off without a dictionary.
 */
final class Languages {

    private static final LightStemmer NONE = (word, length) -> length;
    private static final List<String> FRENCH_ARTICLES =
            List.of("l", "d", "c", "s", "n", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu");
    private static final List<String> ITALIAN_ARTICLES = List.of(
            "l", "d", "c", "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "m", "t", "s", "v");

    private record Language(LightStemmer stemmer, Supplier<CharArraySet> stopWords) {}

    private static final Map<String, Language> KNOWN = Map.ofEntries(
            known("ar", after(new ArabicNormalizer()::normalize, new ArabicStemmer()::stem), ArabicAnalyzer::getDefaultStopSet),
            known("cs", new CzechStemmer()::stem, CzechAnalyzer::getDefaultStopSet),
            known("de", new GermanLightStemmer()::stem, GermanAnalyzer::getDefaultStopSet),
            known("es", new SpanishLightStemmer()::stem, SpanishAnalyzer::getDefaultStopSet),
            known("fi", new FinnishLightStemmer()::stem, FinnishAnalyzer::getDefaultStopSet),
            known(
                    "fr",
                    withoutArticle(FRENCH_ARTICLES, new FrenchLightStemmer()::stem),
                    FrenchAnalyzer::getDefaultStopSet),
            known("he", NONE, Languages::none),
            known("hi", after(new HindiNormalizer()::normalize, new HindiStemmer()::stem), HindiAnalyzer::getDefaultStopSet),
            known("hu", new HungarianLightStemmer()::stem, HungarianAnalyzer::getDefaultStopSet),
            known(
                    "it",
                    withoutArticle(ITALIAN_ARTICLES, new ItalianLightStemmer()::stem),
                    ItalianAnalyzer::getDefaultStopSet),
            known("ja", NONE, Languages::none),
            known("ko", Endings.KOREAN, Languages::none),
            known("nl", snowball(DutchStemmer::new), DutchAnalyzer::getDefaultStopSet),
            known("pl", Endings.POLISH, Languages::none),
            known("pt", new PortugueseLightStemmer()::stem, PortugueseAnalyzer::getDefaultStopSet),
            known("ru", new RussianLightStemmer()::stem, RussianAnalyzer::getDefaultStopSet),
            known("sv", new SwedishLightStemmer()::stem, SwedishAnalyzer::getDefaultStopSet),
            known("th", NONE, ThaiAnalyzer::getDefaultStopSet),
            known("tr", upToApostrophe(snowball(TurkishStemmer::new)), TurkishAnalyzer::getDefaultStopSet),
            known("uk", Endings.UKRAINIAN, Languages::none),
            known("vi", NONE, Languages::none),
            known("zh", NONE, Languages::none));

    private Languages() {}

    private static Map.Entry<String, Language> known(
            String code, LightStemmer stemmer, Supplier<CharArraySet> stopWords) {
        return Map.entry(code, new Language(stemmer, stopWords));
    }

    static boolean isKnown(String code) {
        return KNOWN.containsKey(code);
    }

    static LightStemmer stemmer(String code) {
        return KNOWN.get(code).stemmer();
    }

    /** In order; the library's, those that tell languages apart, and our own ({@code stop-words.tsv}). */
    static Set<String> stopWords(String code) {
        var words = new TreeSet<String>();
        for (Object word : KNOWN.get(code).stopWords().get()) {
            words.add(new String((char[]) word));
        }
        words.addAll(FunctionWords.load().words(code));
        words.addAll(own(code));
        return words;
    }

    private static CharArraySet none() {
        return CharArraySet.EMPTY_SET;
    }

    private static Set<String> own(String code) {
        var words = new HashSet<String>();
        try (InputStream in = Languages.class.getResourceAsStream("stop-words.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.startsWith(code + "\t"))
                    .forEach(line ->
                            words.addAll(List.of(line.substring(code.length() + 1).split(" ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
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
