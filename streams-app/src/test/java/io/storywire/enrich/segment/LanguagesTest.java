package io.storywire.enrich.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences and words of each language that is promised. */
class LanguagesTest {

    /** Sentences are set apart by a bar; a text is them in a row, with what stands around the bar between them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            en; Mr. Hale paid $4.5 million on Jan. 3 to the U.S. Treasury. |“It was too much,” he said. |Was it?
            de; Am 3. Mai kam Dr. Weber z. B. mit 4,5 Mio. Euro aus. |„Das reicht“, sagte er. |Reicht es?
            de; Die Brücke wurde gesperrt. |Ärzte, Bäcker u. a. müssen warten!
            fr; M. Dubois a payé 4,5 millions d’euros. |« C’est trop ! » dit-il. |Est-ce vrai ?
            es; El Sr. Ruiz pagó 4,5 millones. |¿Es demasiado? |¡No lo creo!
            it; Il dott. Rossi ha pagato 4,5 milioni. |«È troppo», ha detto. |È vero?
            pt; O Sr. Alves pagou 4,5 milhões. |“É muito”, disse. |Será?
            nl; Dhr. Bakker betaalde 4,5 miljoen. |‘Dat is te veel’, zei hij. |Is dat zo?
            pl; Prof. Nowak zapłacił 4,5 mln zł. |To za dużo. |Czy to prawda?
            ru; В 2024 г. завод получил 4,5 млн руб. от города. |Этого мало. |Правда ли это?
            uk; У 2024 р. завод отримав 4,5 млн грн. від міста. |Цього мало. |Чи це правда?
            tr; Dr. Aydın 3. katta oturuyor. |Kira 4,5 bin lira. |Çok mu?
            ar; وصل الوزير إلى المدينة أمس. |هل سيبقى هناك؟ |لا أحد يعرف.
            he; השר הגיע אתמול לעיר. |האם הוא יישאר? |איש אינו יודע.
            hi; मंत्री कल शहर पहुँचे। |क्या वे रुकेंगे? |कोई नहीं जानता।
            zh; 部长昨天抵达该市。|他会留下吗？|没有人知道。
            zh; 部長昨天抵達該市。|「他會留下嗎？」|沒有人知道。
            ja; 大臣は昨日、市に着いた。|残るだろうか？|誰も知らない。
            ko; 장관은 어제 도시에 도착했다. |머물 것인가? |아무도 모른다.
            vi; Bộ trưởng đã đến thành phố hôm qua. |Ông ấy có ở lại không? |Không ai biết.
            """)
    void sentencesEndWhereTheirLanguageEndsThem(String language, String marked) {
        List<String> expected =
                Arrays.stream(marked.split("\\|")).map(String::strip).toList();
        String text = marked.replace("|", "");

        assertThat(Sentences.of(text, language))
                .extracting(span -> span.of(text))
                .isEqualTo(expected);
    }

    /** Thai sets sentences apart by blanks, as it does phrases; only lines are sure. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"th, รัฐมนตรีเดินทางถึงเมืองเมื่อวานนี้ ยังไม่มีใครรู้ว่าจะอยู่นานแค่ไหน"})
    void aLineOfThaiIsOneSentence(String language, String line) {
        assertThat(Sentences.of(line + "\n" + line, language)).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            en; Musk’s e-mail cost $7.8bn, didn't it?; Musk’s e-mail cost 7.8bn didn't it
            de; Die U-Bahn fährt über 4.000 Kilometer.; Die U-Bahn fährt über 4.000 Kilometer
            fr; L’eau coûte 3,5 euros aujourd’hui.; L’eau coûte 3,5 euros aujourd’hui
            es; ¿Dónde está el niño?; Dónde está el niño
            it; Dell'acqua c’è già.; Dell'acqua c’è già
            pt; São Paulo não dorme.; São Paulo não dorme
            nl; Zo'n fiets kost € 1.200.; Zo'n fiets kost 1.200
            pl; Żółć źle się miesza.; Żółć źle się miesza
            ru; Ёлка стоит по-прежнему.; Ёлка стоит по-прежнему
            uk; П’ять м'ячів у Києві.; П’ять м'ячів у Києві
            tr; İstanbul’da ışık söndü.; İstanbul’da ışık söndü
            ar; أُغلِقَ الجسرُ القديم.; أُغلِقَ الجسرُ القديم
            he; צה"ל וארה״ב הודיעו.; צה"ל וארה״ב הודיעו
            hi; पुल को बंद किया गया है।; पुल को बंद किया गया है
            zh; 旧桥星期二关闭。; 旧 桥 星期二 关闭
            zh; 舊橋星期二關閉。; 舊 橋 星期二 關閉
            ja; 古い橋が閉鎖された。; 古い 橋 が 閉鎖 さ れ た
            ko; 오래된 다리가 폐쇄됐다.; 오래된 다리가 폐쇄됐다
            vi; Cây cầu cũ bị đóng.; Cây cầu cũ bị đóng
            th; สะพานเก่าถูกปิด; สะพาน เก่า ถูก ปิด
            """)
    void wordsAreThoseOfTheLanguage(String language, String text, String words) {
        Tokens tokens = Tokens.of(text);

        assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::written)).containsExactly(words.split(" ", -1));
    }
}
