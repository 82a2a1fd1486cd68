package io.storywire.enrich.clean;

import java.util.List;
import java.util.Set;

/** Lines that say when, and nothing else: "January 1, 2013 7:18 PM", "3. Dezember 2025, 10:15 Uhr", "2025年12月4日". */
final class Timestamps {

    private static final int LONGEST = 14;

    private static final Set<String> WORDS = words();

    private Timestamps() {}

    /** Whether all words of the line are numbers, months, days and the like, one of them a number. */
    static boolean is(Line line) {
        List<String> words = line.words();
        if (words.size() > LONGEST || words.size() < 2 || !line.isShort()) {
            return false;
        }
        boolean number = false;
        for (String word : words) {
            number |= word.equals(PhraseWords.NUMBER);
            if (!word.equals(PhraseWords.NUMBER) && !WORDS.contains(word)) {
                return false;
            }
        }
        return number && (words.stream().anyMatch(WORDS::contains) || separated(line.text()));
    }

    private static boolean separated(String text) {
        boolean date = text.indexOf('/') > 0 || text.indexOf('.') > 0 || text.indexOf('-') > 0;
        return date && text.length() >= 8 && text.indexOf('%') < 0 && !SentenceEnds.at(text);
    }

    private static Set<String> words() {
        String all = "january february march april may june july august september october november december jan feb mar"
                + " apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue"
                + " tues wed thu thur thurs fri sat sun am pm a p m est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst"
                + " cet cest ist jst kst z at on of and the last updated update published posted first modified ago"
                + " january februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag"
                + " samstag sonnabend sonntag uhr um am vom den der januar"
                + " janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi"
                + " jeudi vendredi samedi dimanche à le h min heures"
                + " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes"
                + " miércoles jueves viernes sábado domingo de del a las hs horas"
                + " janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda terça quarta quinta"
                + " sexta feira às"
                + " gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì"
                + " giovedì venerdì sabato domenica alle ore"
                + " januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag om uur"
                + " stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
                + " poniedziałek wtorek środa czwartek piątek sobota niedziela godz"
                + " января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник"
                + " среда четверг пятница суббота воскресенье в года г мск"
                + " січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок"
                + " вівторок середа четвер п'ятниця субота неділя року о"
                + " ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba"
                + " perşembe cuma cumartesi pazar saat"
                + " يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الثلاثاء الأربعاء"
                + " الخميس الجمعة السبت الأحد م ص"
                + " 年 月 日 时 時 分 秒 周 星 期 一 二 三 四 五 六 上 下 午 曜 火 水 木 金 土"
                + " 년 월 일 오전 오후 시 분 ngày tháng năm giờ";
        return Set.of(java.util.Arrays.stream(all.split(" ", -1)).distinct().toArray(String[]::new));
    }
}
