package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-12-04T08:10:52.000Z | 2025-12-04T08:10:52Z
            2025-12-04T08:10:52.123456789Z | 2025-12-04T08:10:52.123456789Z
            2025-12-04T08:10:52.1Z | 2025-12-04T08:10:52.1Z
            2025-12-04T08:10:52Z | 2025-12-04T08:10:52Z
            2025-12-04t08:10:52z | 2025-12-04T08:10:52Z
            2025-12-04T08:10Z | 2025-12-04T08:10:00Z
            2025-12-04T08:10:52 | 2025-12-04T08:10:52Z
            2025-12-04T08:10 | 2025-12-04T08:10:00Z
            2025-12-04T08:10:52+09:00 | 2025-12-03T23:10:52Z
            2025-12-04T08:10:52+0900 | 2025-12-03T23:10:52Z
            2025-12-04T08:10:52+09 | 2025-12-03T23:10:52Z
            2025-12-04T08:10:52-05:30 | 2025-12-04T13:40:52Z
            2025-12-04 08:10 | 2025-12-04T08:10:00Z
            2025-12-04 08:10:52 | 2025-12-04T08:10:52Z
            2025-12-04 08:10:52 +0100 | 2025-12-04T07:10:52Z
            2025-12-04 08:10:52 UTC | 2025-12-04T08:10:52Z
            2025-12-04 | 2025-12-04T00:00:00Z
            2025-1-4 | 2025-01-04T00:00:00Z
            2025/12/04 | 2025-12-04T00:00:00Z
            2025/12/04 8:10 | 2025-12-04T08:10:00Z
            2025.12.04 08:10 | 2025-12-04T08:10:00Z
            20251204 | 2025-12-04T00:00:00Z
            20251204T081052Z | 2025-12-04T08:10:52Z
            Thu, 04 Dec 2025 08:10:52 GMT | 2025-12-04T08:10:52Z
            Thu, 4 Dec 2025 08:10:52 +0000 | 2025-12-04T08:10:52Z
            Thu, 04 Dec 2025 08:10:52 EST | 2025-12-04T13:10:52Z
            Thu 04 Dec 2025 08:10 | 2025-12-04T08:10:00Z
            04 Dec 2025 | 2025-12-04T00:00:00Z
            4 December 2025 | 2025-12-04T00:00:00Z
            4-Dec-2025 | 2025-12-04T00:00:00Z
            December 4, 2025 | 2025-12-04T00:00:00Z
            Dec 4, 2025 8:10 PM | 2025-12-04T20:10:00Z
            Dec 4, 2025, 8:10 am | 2025-12-04T08:10:00Z
            Thursday, December 4, 2025 at 08:10 | 2025-12-04T08:10:00Z
            december 4, 2025 | 2025-12-04T00:00:00Z
            1764835852 | 2025-12-04T08:10:52Z
            1764835852000 | 2025-12-04T08:10:52Z
            '  2025-12-04  ' | 2025-12-04T00:00:00Z
            2016-02-29 | 2016-02-29T00:00:00Z
            1912-04-15T02:20Z | 1912-04-15T02:20:00Z
            """)
    void aTimeIsReadInTheShapesOfPagesAndFeeds(String text, Instant instant) {
        assertThat(PublicationTime.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "04/05/2025",
                "2025",
                "2025-13-04",
                "2025-12-32",
                "2025-02-30",
                "25:00",
                "2025-12-04T99:10",
                "99999999-01-01",
                "-0001-01-01",
                "3 hours ago",
                "2025-12-04T08:10:52.000Z and more",
                "1234",
                "Dec 4",
                "0000-00-00 00:00:00"
            })
    void whatIsNoTimeIsUnknown(String text) {
        assertThat(PublicationTime.parse(text)).isEmpty();
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertThat(PublicationTime.parse("Thu, 04 Dec 2025 08:10:52 GMT"))
                    .contains(Instant.parse("2025-12-04T08:10:52Z"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
