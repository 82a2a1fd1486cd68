package io.storywire.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.EnrichedArticle;
import io.storywire.story.Fingerprint;
import io.storywire.story.Terms;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two reports of one event in other words and other forms of words share more when their language is known. */
class InflectionTest {

    private static final Instant NOW = Instant.parse("2025-12-04T10:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            de; Das Erdbeben zerstörte mehrere alte Häuser im Norden der Insel, Retter suchen Verletzte.; Nach schweren Erdbeben sind viele ältere Häusern nördlicher Inseln zerstört, ein Verletzter wurde gerettet.
            fr; Le tremblement a détruit plusieurs maisons anciennes, les sauveteurs cherchent des blessés.; Des maisons, dont une ancienne, détruites par les tremblements ; un sauveteur a trouvé l'enfant blessée.
            es; El terremoto destruyó varias casas antiguas y los rescatistas buscan heridos en las aldeas.; Los terremotos dejan una casa antigua destruida, una herida y un rescatista en la aldea.
            it; Il terremoto ha distrutto alcune case antiche e i soccorritori cercano feriti nei villaggi.; Dopo i terremoti una casa antica è distrutta, un soccorritore e una ferita nel villaggio.
            pt; O terremoto destruiu várias casas antigas e os bombeiros procuram feridos nas aldeias.; Terremotos deixam uma casa antiga destruída, uma ferida e um bombeiro na aldeia.
            nl; De aardbeving verwoestte oude huizen in de dorpen, redders zoeken gewonde bewoners.; Na aardbevingen zoekt een redder in het dorp naar gewonden en een bewoner van een oud huis.
            pl; Trzęsienie zniszczyło stare domy w górskich wioskach, ratownicy szukają rannych mieszkańców.; Po trzęsieniach w górskiej wiosce ratownik szukał ranny mieszkaniec starego domu.
            ru; Землетрясение разрушило старые дома в горных деревнях, спасатели ищут раненых жителей.; После землетрясений спасатель нашёл в горной деревне раненого жителя старого дома.
            uk; Землетрус зруйнував старі будинки в гірських селах, рятувальники шукають поранених жителів.; Після землетрусу рятувальник знайшов у гірському селі пораненого жителя старого будинку.
            tr; Deprem dağ köylerinde eski evleri yıktı, ekipler yaralıları arıyor.; Depremin ardından köyde eski evlerin altında bir yaralı bulundu, ekiplerin aramaları dağlarda sürüyor.
            ar; دمر الزلزال منازل قديمة في القرى الجبلية ورجال الإنقاذ يبحثون عن الجرحى.; بعد زلزال في القرية بالجبل والمنازل القديمة مدمرة، رجل إنقاذ وجد جريحا.
            hi; भूकंप से पहाड़ी गाँवों में पुराने मकान गिरे, बचावकर्मी घायलों की तलाश कर रहे हैं।; भूकंपों के बाद गाँव में पुराना मकान गिरा, घायल व्यक्ति की तलाश पहाड़ियों पर जारी।
            ko; 지진이 산골 마을의 오래된 집을 무너뜨렸고 구조대가 부상자를 찾고 있다.; 지진은 산골 마을에서 오래된 집과 부상자에 피해를 줬고 구조대는 수색을 계속한다.
            """)
    void reportsShareMoreWhenTheirLanguageIsKnown(String language, String one, String other) {
        int asWritten = shared(words(language, one, false), words(language, other, false));
        int withoutEndings = shared(words(language, one, true), words(language, other, true));

        assertThat(withoutEndings).isGreaterThanOrEqualTo(4).isGreaterThan(asWritten);
        assertThat(shared(
                        terms(print(language, one).terms()),
                        terms(print(language, other).terms())))
                .isEqualTo(withoutEndings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            de; der die das und mit von für nicht
            fr; le la les et dans pour avec que
            es; el los las y con para una que
            it; il gli delle e con per una che
            pt; o os uma e com para que não
            nl; de het een en van met voor niet
            pl; i w na z się nie jest oraz
            ru; и в не на что с как это
            uk; і в на не що та для від
            tr; ve bir bu için ile de da çok
            ar; في من على أن إلى عن مع هذا
            he; של את על לא הוא היא כי עם
            hi; का की के को में है और से
            zh; 的 了 是 在 和 也 就 都
            ja; の は が を に へ と で
            ko; 그리고 그러나 및 또는 등 것 수 따르면
            vi; và của là có không được trong cho
            th; ที่ และ ของ ใน เป็น มี ได้ ว่า
            """)
    void smallWordsAreNoTerms(String language, String words) {
        assertThat(print(language, words).terms().size()).isLessThanOrEqualTo(words.split(" ").length / 4);
    }

    /** The story model was trained on these forms. */
    @Test
    void englishKeepsItsForms() {
        Set<String> forms = new HashSet<>();
        String text = "companies running boxes said cities' worked Café U.S. 1,000";
        for (Words word = new Words(text, 0, text.length(), WordForms.of("en")); word.next(); ) {
            forms.add(word.normal());
        }

        assertThat(forms)
                .containsExactlyInAnyOrder("company", "run", "box", "said", "city", "work", "cafe", "us", "1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ru", "tr", "hi", "ja"})
    void whatIsRememberedChangesNothing(String language) {
        WordForms forms = WordForms.of(language);
        for (int i = 0; i < 100_000; i++) {
            char[] word = ("häuser" + i + "ами").toCharArray();
            forms.of(word, word.length);
        }

        char[] word = "häusern".toCharArray();
        assertThat(forms.of(word, word.length))
                .usingRecursiveComparison()
                .isEqualTo(forms.of(word.clone(), word.length));
        assertThat(forms.of(word, 5).length()).isLessThanOrEqualTo(5);
    }

    private static int shared(Set<Integer> one, Set<Integer> other) {
        one.retainAll(other);
        return one.size();
    }

    /** Those that say something, without or with their endings. */
    private static Set<Integer> words(String language, String text, boolean stemmed) {
        Set<Integer> words = new HashSet<>();
        for (Words word = new Words(text, 0, text.length(), WordForms.of(language)); word.next(); ) {
            if (!word.isStop() && word.length() > 1) {
                words.add(stemmed ? word.hash : word.rawHash);
            }
        }
        return words;
    }

    private static Set<Integer> terms(Terms terms) {
        Set<Integer> words = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            if ((terms.flags(i) & Terms.PAIR) == 0) {
                words.add(terms.hash(i));
            }
        }
        return words;
    }

    private static Fingerprint print(String language, String body) {
        return Fingerprinter.of(EnrichedArticle.of("a1", "", body, language, "", NOW));
    }
}
