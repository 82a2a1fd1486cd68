package io.storywire.enrich.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.segment.Tokens;
import io.storywire.events.EnrichedArticle;
import io.storywire.story.Fingerprint;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms and shingles of each language that is promised: enough of them, and they tell copies from other texts. */
class LanguagesTest {

    private static final Instant NOW = Instant.parse("2025-12-04T10:00:00Z");

    private static Fingerprint print(String language, String body) {
        return Fingerprinter.of(EnrichedArticle.of("a1", "", body, language, "", NOW));
    }

    private static String backwards(String text) {
        Tokens tokens = Tokens.of(text);
        boolean spaces = text.indexOf(' ') >= 0;
        StringBuilder backwards = new StringBuilder();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            backwards.append(tokens.written(i)).append(spaces ? " " : "");
        }
        return backwards.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            en; The old bridge over the river was closed on Tuesday after engineers found cracks in two of its piers.
            de; Die alte Brücke über den Fluss wurde am Dienstag gesperrt, weil Fachleute Risse in zwei Pfeilern fanden.
            fr; Le vieux pont sur le fleuve a été fermé mardi après la découverte de fissures dans deux de ses piles.
            es; El viejo puente sobre el río fue cerrado el martes tras hallarse grietas en dos de sus pilares.
            it; Il vecchio ponte sul fiume è stato chiuso martedì dopo che i tecnici hanno trovato crepe in due piloni.
            pt; A velha ponte sobre o rio foi fechada na terça-feira depois de achadas fendas em dois pilares.
            nl; De oude brug over de rivier is dinsdag gesloten nadat er scheuren in twee pijlers waren gevonden.
            pl; Stary most na rzece zamknięto we wtorek, gdy inżynierowie znaleźli pęknięcia w dwóch filarach.
            ru; Старый мост через реку закрыли во вторник, когда инженеры нашли трещины в двух опорах.
            uk; Старий міст через річку закрили у вівторок, коли інженери знайшли тріщини у двох опорах.
            tr; Nehir üzerindeki eski köprü, iki ayağında çatlak bulunmasının ardından salı günü trafiğe kapatıldı.
            ar; أغلق الجسر القديم فوق النهر يوم الثلاثاء بعد أن وجد المهندسون شقوقا في اثنتين من دعاماته.
            he; הגשר הישן מעל הנהר נסגר ביום שלישי לאחר שמהנדסים מצאו סדקים בשניים מעמודיו.
            hi; नदी पर बना पुराना पुल मंगलवार को बंद कर दिया गया क्योंकि उसके दो खंभों में दरारें मिली हैं।
            zh; 河上的旧桥星期二关闭，因为工程师在两座桥墩上发现了裂缝，市政府说修理需要一年。
            zh; 河上的舊橋星期二關閉，因為工程師在兩座橋墩上發現了裂縫，市政府說修理需要一年。
            ja; 川に架かる古い橋は火曜日に閉鎖された。技術者が二本の橋脚にひびを見つけたためだ。
            ko; 강 위의 오래된 다리는 기술자들이 교각 두 곳에서 균열을 발견한 뒤 화요일에 폐쇄됐다.
            vi; Cây cầu cũ bắc qua sông bị đóng hôm thứ ba sau khi các kỹ sư tìm thấy vết nứt ở hai trụ cầu.
            th; สะพานเก่าข้ามแม่น้ำถูกปิดเมื่อวันอังคารหลังจากวิศวกรพบรอยร้าวในเสาสองต้นของสะพาน
            """)
    void termsAreWordsAndShinglesTellCopiesFromOtherTexts(String language, String text) {
        Fingerprint original = print(language, text);
        Fingerprint copy = print(language, text + " 2025");
        Fingerprint other = print(language, backwards(text));

        assertThat(original.terms().size()).isGreaterThanOrEqualTo(8);
        assertThat(original.sketch().shingles()).isGreaterThanOrEqualTo(8);
        assertThat(original.sketch().to(copy.sketch()).resemblance()).isGreaterThan(0.85);
        assertThat(original.sketch().to(copy.sketch()).containment()).isGreaterThan(0.85);
        assertThat(original.sketch().to(other.sketch()).resemblance()).isLessThan(0.1);
    }
}
