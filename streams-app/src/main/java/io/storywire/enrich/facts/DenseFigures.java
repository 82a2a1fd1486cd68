package io.storywire.enrich.facts;

import io.storywire.enrich.facts.Figures.Read;
import io.storywire.enrich.segment.Tokens;
import io.storywire.events.Figure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers in Chinese, Japanese and Korean, where scale and unit follow the digits without a blank: {@code 8亿元},
 * {@code 120億円}, {@code 1200억 원}, {@code 2025年12月4日}, {@code 35岁}. Units are matched on characters, because how a
 * dictionary cuts them into words depends on what follows.
 */
final class DenseFigures {

    private static final Map<Character, BigDecimal> SCALES = Map.of(
            '千',
            new BigDecimal("1e3"),
            '万',
            new BigDecimal("1e4"),
            '萬',
            new BigDecimal("1e4"),
            '만',
            new BigDecimal("1e4"),
            '亿',
            new BigDecimal("1e8"),
            '億',
            new BigDecimal("1e8"),
            '억',
            new BigDecimal("1e8"),
            '兆',
            new BigDecimal("1e12"),
            '조',
            new BigDecimal("1e12"));

    private record Unit(Figure.Kind kind, String name) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            money("美元", "USD"),
            money("欧元", "EUR"),
            money("歐元", "EUR"),
            money("日元", "JPY"),
            money("英镑", "GBP"),
            money("港元", "HKD"),
            money("人民币", "CNY"),
            money("元", "CNY"),
            money("円", "JPY"),
            money("ドル", "USD"),
            money("ユーロ", "EUR"),
            money("원", "KRW"),
            money("달러", "USD"),
            money("유로", "EUR"),
            unit("岁", Figure.Kind.AGE, ""),
            unit("歲", Figure.Kind.AGE, ""),
            unit("歳", Figure.Kind.AGE, ""),
            unit("세", Figure.Kind.AGE, ""),
            unit("살", Figure.Kind.AGE, ""),
            unit("公里", Figure.Kind.MEASURE, "km"),
            unit("キロ", Figure.Kind.MEASURE, "km"),
            unit("킬로미터", Figure.Kind.MEASURE, "km"),
            unit("米", Figure.Kind.MEASURE, "m"),
            unit("公斤", Figure.Kind.MEASURE, "kg"),
            unit("吨", Figure.Kind.MEASURE, "t"),
            unit("噸", Figure.Kind.MEASURE, "t"),
            unit("トン", Figure.Kind.MEASURE, "t"),
            unit("톤", Figure.Kind.MEASURE, "t"),
            unit("人", Figure.Kind.COUNT, "人"),
            unit("名", Figure.Kind.COUNT, "人"),
            unit("명", Figure.Kind.COUNT, "명"),
            unit("家", Figure.Kind.COUNT, "家"),
            unit("个", Figure.Kind.COUNT, "个"),
            unit("件", Figure.Kind.COUNT, "件"));

    private static final int LONGEST_UNIT = 4;

    private final Tokens tokens;
    private final LocalDate published;

    DenseFigures(Tokens tokens, LocalDate published) {
        this.tokens = tokens;
        this.published = published;
    }

    /** The figure that begins at this word, when it is a number with a dense unit behind it. */
    Optional<Read> at(int word) {
        int end = digitsEnd(word);
        if (end == tokens.start(word) || !dense(end)) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = Numerals.parse(tokens.text().substring(tokens.start(word), end), "zh");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return date(word, value.get()).or(() -> amount(word, value.get(), end));
    }

    /** One past the digits that a word begins with: Korean words run on from them. */
    private int digitsEnd(int word) {
        int i = tokens.start(word);
        while (i < tokens.end(word)
                && (Character.isDigit(character(i)) || character(i) == '.' || character(i) == ',')) {
            i++;
        }
        return i;
    }

    private boolean dense(int at) {
        int next = character(at) == ' ' ? at + 1 : at;
        return character(next) > 0x2FFF;
    }

    private Optional<Read> amount(int word, BigDecimal number, int from) {
        BigDecimal value = number;
        int end = from;
        while (SCALES.containsKey(character(end))) {
            value = value.multiply(SCALES.get(character(end)));
            end++;
        }
        int start = character(end) == ' ' ? end + 1 : end;
        for (int length = Math.min(LONGEST_UNIT, tokens.text().length() - start); length > 0; length--) {
            Unit unit = UNITS.get(tokens.text().substring(start, start + length));
            if (unit != null) {
                return Optional.of(read(unit.kind, Numerals.plain(value), unit.name, word, start + length));
            }
        }
        return end > from
                ? Optional.of(read(Figure.Kind.COUNT, Numerals.plain(value), "", word, end))
                : Optional.empty();
    }

    /** 2025年12月4日, 12月4日, 4日, 2025年; in Korean with 년 월 일 and blanks between. */
    private Optional<Read> date(int word, BigDecimal number) {
        if (number.scale() > 0 || number.precision() > 4) {
            return Optional.empty();
        }
        int[] parts = {0, 0, 0};
        int end = tokens.start(word);
        int at = word;
        for (int part = 0; part < 3; part++) {
            boolean next = at < tokens.size() && tokens.start(at) - end <= 1 && mark(digitsEnd(at), part);
            int value = next ? small(tokens.text().substring(tokens.start(at), digitsEnd(at))) : 0;
            if (value > 0) {
                parts[part] = value;
                end = digitsEnd(at) + 1;
                at = tokens.firstFrom(end);
            }
        }
        int last = end;
        return resolve(parts).map(value -> read(Figure.Kind.DATE, value, "", word, last));
    }

    private boolean mark(int at, int part) {
        char c = character(at);
        return switch (part) {
            case 0 -> c == '年' || c == '년';
            case 1 -> c == '月' || c == '월';
            default -> (c == '日' && character(at + 1) != '元') || c == '号' || (c == '일' && !letter(at + 1));
        };
    }

    private boolean letter(int at) {
        char c = character(at);
        return c >= '가' && c <= '힣' && "에부까이은의".indexOf(c) < 0;
    }

    private Optional<String> resolve(int[] parts) {
        try {
            if (parts[0] > 0 && (parts[0] < 1900 || parts[0] > 2100)) {
                return Optional.empty();
            }
            if (parts[2] > 0) {
                return Optional.of(day(parts).toString());
            }
            if (parts[1] > 0) {
                YearMonth month = YearMonth.of(parts[0] > 0 ? parts[0] : published.getYear(), parts[1]);
                boolean ahead =
                        parts[0] == 0 && month.isAfter(YearMonth.from(published).plusMonths(2));
                return Optional.of((ahead ? month.minusYears(1) : month).toString());
            }
            return parts[0] > 0 ? Optional.of("" + parts[0]) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate day(int[] parts) {
        if (parts[0] > 0) {
            return LocalDate.of(parts[0], parts[1], parts[2]);
        }
        if (parts[1] > 0) {
            LocalDate day = LocalDate.of(published.getYear(), parts[1], parts[2]);
            return day.isAfter(published.plusDays(Dates.AHEAD)) ? day.minusYears(1) : day;
        }
        YearMonth month = YearMonth.from(published);
        return (parts[2] > published.getDayOfMonth() ? month.minusMonths(1) : month).atDay(parts[2]);
    }

    private Read read(Figure.Kind kind, String value, String unit, int word, int end) {
        return Read.of(tokens, kind, value, unit, tokens.start(word), end, Math.max(word + 1, tokens.firstFrom(end)));
    }

    private char character(int at) {
        return at < tokens.text().length() ? tokens.text().charAt(at) : 0;
    }

    private static int small(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : 0;
    }

    private static Map.Entry<String, Unit> money(String word, String code) {
        return unit(word, Figure.Kind.MONEY, code);
    }

    private static Map.Entry<String, Unit> unit(String word, Figure.Kind kind, String name) {
        return Map.entry(word, new Unit(kind, name));
    }
}
