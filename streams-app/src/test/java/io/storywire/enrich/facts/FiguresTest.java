package io.storywire.enrich.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.segment.Tokens;
import io.storywire.events.Figure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Figures FIGURES = new Figures();
    private static final LocalDate THURSDAY = LocalDate.of(2025, 12, 4);

    private static List<String> read(String text, String language) {
        return FIGURES.read(Tokens.of(text), language, THURSDAY).stream()
                .map(FiguresTest::shown)
                .toList();
    }

    private static String shown(Figure figure) {
        return (figure.kind() + " " + figure.value() + " " + figure.unit()).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | It cost $69 billion.                     | MONEY 69000000000 USD
                    en | It cost $7.8bn in all.                   | MONEY 7800000000 USD
                    en | It cost 4.5 million euros.               | MONEY 4500000 EUR
                    en | It cost €1,234.50 a piece.               | MONEY 1234.5 EUR
                    en | It cost US$12 a piece.                   | MONEY 12 USD
                    en | Sales rose by 7.8 percent.               | PERCENT 7.8 %
                    en | Sales rose by 7.8%.                      | PERCENT 7.8 %
                    en | An 18-year-old man was hurt.             | AGE 18
                    en | The 102nd ship sank.                     | ORDINAL 102
                    en | Three people died.                       | COUNT 3 people
                    en | Some 140,000 homes had no light.         | COUNT 140000 homes
                    en | They ran 12 km.                          | MEASURE 12 km
                    en | It happened on December 3, 2024.         | DATE 2024-12-03
                    en | It happened on 3 December.               | DATE 2025-12-03
                    en | It happened on March 3.                  | DATE 2025-03-03
                    en | It happened on Tuesday.                  | DATE 2025-12-02
                    en | It happened last Thursday.               | DATE 2025-11-27
                    en | It happened yesterday.                   | DATE 2025-12-03
                    en | It happened last month.                  | DATE 2025-11
                    en | He sued last year.                       | DATE 2024
                    en | The paper said so on the 3rd (local time). | DATE 2025-12-03
                    en | It happened in March 2020.               | DATE 2020-03
                    en | It was founded in 2015.                  | DATE 2015
                    de | Das kostet 62 Millionen Euro.            | MONEY 62000000 EUR
                    de | Der Schaden liegt bei 400.000 Euro.      | MONEY 400000 EUR
                    de | Der Umsatz stieg um 7,8 Prozent.         | PERCENT 7.8 %
                    de | Das war am 3. Dezember.                  | DATE 2025-12-03
                    de | Das war im vergangenen Jahr.             | DATE 2024
                    fr | Le chantier coûtera 95 millions d'euros. | MONEY 95000000 EUR
                    fr | C'était le 3 décembre 2025.              | DATE 2025-12-03
                    es | Costará 90 millones de euros.            | MONEY 90000000 EUR
                    es | Fue el 3 de diciembre de 2025.           | DATE 2025-12-03
                    it | Costerà 80 milioni di euro.              | MONEY 80000000 EUR
                    pt | Custará 300 milhões de reais.            | MONEY 300000000 BRL
                    nl | Dat kost 85 miljoen euro.                | MONEY 85000000 EUR
                    pl | To kosztuje 350 milionów złotych.        | MONEY 350000000 PLN
                    ru | Это стоит 2 миллиарда рублей.            | MONEY 2000000000 RUB
                    uk | Це коштує 900 мільйонів гривень.         | MONEY 900000000 UAH
                    tr | Bu 2 milyar liraya mal olacak.           | MONEY 2000000000 TRY
                    zh | 预计耗资8亿元。                           | MONEY 800000000 CNY
                    zh | 一名35岁男子受伤。                        | AGE 35
                    zh | 时间是2025年12月3日。                     | DATE 2025-12-03
                    ja | 費用は120億円だ。                         | MONEY 12000000000 JPY
                    ja | 12月3日に始まった。                       | DATE 2025-12-03
                    ko | 비용은 1200억 원이다.                      | MONEY 120000000000 KRW
                    ko | 2025년 12월 3일에 시작됐다.                | DATE 2025-12-03
                    """)
    void aFigureIsReadWithItsKindAndUnit(String language, String text, String expected) {
        assertThat(read(text, language)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"No figure here.", "It may rain in the second half.", "He was first."})
    void wordsThatAreNoFiguresStayWords(String text) {
        assertThat(read(text, "en")).allMatch(figure -> figure.startsWith("ORDINAL"));
    }
}
