package io.storywire.enrich.fingerprint;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A stemmer for languages of which the library has none: takes off the longest of its endings that leaves enough. Lists
 * are our own, from the declensions of nouns and adjectives and the past tense; they do not know vowels or consonants
 * that change ({@code rzeka}, {@code rzece}).
 */
final class Endings implements LightStemmer {

    /** Polish. */
    static final Endings POLISH = new Endings(
            3,
            "ami ach owie owi ów om em ego emu ych ymi ym imi im ich ej ą ę a e i o u y iem ie iów iom iami iach ia iu"
                    + " ią ię iej owego owemu owych owym owymi owa owe owy ował owała owali owano ano ono ły ła li ło"
                    + " ać eć ić yć ości ością ość");
    /** Ukrainian. */
    static final Endings UKRAINIAN = new Endings(
            3,
            "ами ями ів їв ев ові еві єві ому ього ого ої єї ій ою ею єю ом ем єм ам ям ах ях ими іми их іх им ім"
                    + " ий ій а я у ю е є и і ї о ь ати ити іти ла ло ли в ав ив ів ала ило или али ння нню нням");
    /** Korean: the particles after a noun, as syllables. */
    static final Endings KOREAN =
            new Endings(1, "에서는 에서도 에서 에게서 에게 으로는 으로 부터 까지 에는 에도 은 는 이 가 을 를 의 에 와 과 도 로 만 들이 들은 들을 들의 들");

    private final int shortest;
    private final String[] endings;

    private Endings(int shortest, String endings) {
        this.shortest = shortest;
        this.endings = endings.split(" ");
        Arrays.sort(this.endings, Comparator.comparingInt(String::length).reversed());
    }

    @Override
    public int stem(char[] word, int length) {
        for (String ending : endings) {
            int rest = length - ending.length();
            if (rest >= shortest && ends(word, rest, ending)) {
                return rest;
            }
        }
        return length;
    }

    private static boolean ends(char[] word, int from, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (word[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
