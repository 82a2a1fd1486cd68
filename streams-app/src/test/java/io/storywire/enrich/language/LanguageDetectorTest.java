package io.storywire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The council voted to build a tram line to the harbour
                    de | Der Stadtrat hat dem Bau einer neuen Brücke zugestimmt
                    fr | Le conseil municipal a approuvé la construction du tramway
                    es | El ayuntamiento aprobó la construcción de un tranvía
                    it | Il consiglio comunale ha approvato la nuova linea del tram
                    pt | A câmara municipal aprovou a construção de uma linha de bonde
                    nl | De gemeenteraad heeft ingestemd met een tramlijn naar de haven
                    pl | Rada miasta zgodziła się na budowę linii tramwajowej
                    ru | Городской совет одобрил строительство трамвайной линии
                    uk | Міська рада підтримала будівництво трамвайної лінії
                    tr | Belediye meclisi tramvay hattının yapılmasını onayladı
                    ar | وافق مجلس المدينة على بناء خط ترام
                    fa | شورای شهر ساخت خط تراموا را تصویب کرد
                    he | מועצת העיר אישרה את בניית הקו
                    hi | नगर परिषद ने ट्राम लाइन बनाने को मंज़ूरी दी है
                    zh | 市议会批准修建一条电车线路
                    zh | 市議會批准修建一條電車線路
                    ja | 市議会は路面電車の建設を承認した
                    ko | 시의회는 노면전차 건설 계획을 승인했다
                    vi | Hội đồng thành phố thông qua việc xây dựng tuyến xe điện
                    th | สภาเมืองอนุมัติการสร้างรถราง
                    id | Dewan kota menyetujui pembangunan jalur trem karena warga sudah lama menunggu
                    ms | Majlis bandar raya meluluskan pembinaan laluan trem kerana orang ramai sudah lama menunggu
                    """)
    void aSentenceIsFoundInItsLanguage(String language, String sentence) {
        assertThat(DETECTOR.detect("", sentence, "").code()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"2025", "'OK'", "'4:3'", "''", "'\uD800'"})
    void aTextWithoutWordsHasNoLanguage(String text) {
        assertThat(DETECTOR.detect("", text, "")).isEqualTo(Detected.UNKNOWN);
    }

    @Test
    void theLabelDecidesWhereTheTextLeavesItOpen() {
        assertThat(DETECTOR.detect("Final in Berlin", "", "nl-NL").code()).isEqualTo("nl");
    }

    @Test
    void theLabelDoesNotDecideAgainstTheText() {
        Detected detected =
                DETECTOR.detect("", "The council voted on Thursday to build a tram line to the harbour.", "de");

        assertThat(detected.code()).isEqualTo("en");
    }

    /** All of them mistaken by their names alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lohan Rehab Diary Sold",
                "Nikkei slips, Sony gains",
                "Sandoval weds Ramirez in Cancun",
                "Snowden streams from Moskva",
                "Titanfall launch trailer"
            })
    void theLabelOutweighsTheNamesInAHeadline(String headline) {
        assertThat(DETECTOR.detect(headline, "", "en").code()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Der Minister sagte am Dienstag, dass die Brücke erst im Frühjahr wieder geöffnet wird.
            fr | Le ministre a dit mardi que le pont ne serait rouvert qu'au printemps.
            es | El ministro dijo el martes que el puente no se abrirá hasta la primavera.
            bs | Porodica je lično učestvovala u otvaranju biblioteke, saopćeno je iz kompanije.
            hr | Obitelj je osobno sudjelovala u otvaranju knjižnice, priopćeno je iz tvrtke.
            """)
    void aSentenceOutweighsALabel(String language, String sentence) {
        assertThat(DETECTOR.detect("", sentence, "en").code()).isEqualTo(language);
    }

    @Test
    void aShortTextThatManyLanguagesCouldWriteIsUnknown() {
        assertThat(DETECTOR.detect("Maria Lindal", "", "").code()).isEqualTo("und");
    }

    @Test
    void latinNamesInAnotherScriptDoNotCount() {
        assertThat(DETECTOR.detect("OpenAI и SpaceX спорят о покупке Stoke Space", "", "")
                        .code())
                .isEqualTo("ru");
    }

    @Test
    void itKnowsMoreThanSixtyLanguages() {
        assertThat(DETECTOR.languages()).hasSizeGreaterThan(60).contains("en", "zh", "ja", "ar", "am");
    }
}
