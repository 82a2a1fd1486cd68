package io.storywire.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example/news/1 | https://a.example/news/1
            HTTPS://A.Example/News/1 | https://a.example/News/1
            http://a.example/x | https://a.example/x
            http://a.example:80/x | https://a.example/x
            https://a.example:443/x | https://a.example/x
            https://a.example:/x | https://a.example/x
            http://a.example:443/x | http://a.example:443/x
            http://a.example:8080/x | http://a.example:8080/x
            https://a.example:8443/x | https://a.example:8443/x
            https://www.a.example/x | https://a.example/x
            https://www.www.a.example/x | https://a.example/x
            https://www.example/x | https://www.example/x
            https://m.a.example/x | https://m.a.example/x
            https://amp.a.example/x | https://amp.a.example/x
            https://a.example/x/amp | https://a.example/x/amp
            https://a.example./x | https://a.example/x
            https://user:pass@a.example/x | https://a.example/x
            https://a.example/x/ | https://a.example/x
            https://a.example//x///y// | https://a.example/x/y
            https://a.example/a/./b/../c | https://a.example/a/c
            https://a.example/../../c | https://a.example/c
            https://a.example/a/%2e%2e/c | https://a.example/c
            https://a.example/a%2fb | https://a.example/a%2Fb
            https://a.example/%7Euser | https://a.example/~user
            https://a.example/a b | https://a.example/a%20b
            https://a.example/100% | https://a.example/100%25
            https://a.example/%zz | https://a.example/%25zz
            https://a.example/über | https://a.example/%C3%BCber
            https://a.example/%c3%bcber | https://a.example/%C3%BCber
            https://bücher.example/x | https://xn--bcher-kva.example/x
            https://a.example/x#top | https://a.example/x
            https://a.example/x# | https://a.example/x
            https://a.example/x#!/story/7 | https://a.example/x#!/story/7
            https://a.example/#/story/7 | https://a.example/#/story/7
            https://a.example/x? | https://a.example/x
            https://a.example/x?& | https://a.example/x
            https://a.example/x?b=2&a=1 | https://a.example/x?a=1&b=2
            https://a.example/x?a=2&a=1 | https://a.example/x?a=1&a=2
            https://a.example/x?id=7&utm_source=feed | https://a.example/x?id=7
            https://a.example/x?UTM_Source=feed&utm_medium=x&utm_campaign=y&utm_term=&utm_content | https://a.example/x
            https://a.example/x?utm%5Fsource=feed | https://a.example/x
            https://a.example/x?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&msclkid=5 | https://a.example/x
            https://a.example/x?ref=home&ref_src=twsrc&igshid=1&yclid=2 | https://a.example/x
            https://a.example/x?at_medium=RSS&at_campaign=KARANGA | https://a.example/x
            https://a.example/x?at_id=9 | https://a.example/x?at_id=9
            https://a.example/x?source=9 | https://a.example/x?source=9
            https://a.example/x?reference=9 | https://a.example/x?reference=9
            https://a.example/?p=17 | https://a.example/?p=17
            https://a.example?p=17 | https://a.example/?p=17
            https://a.example/x?q=a?b | https://a.example/x?q=a?b
            https://a.example/x;v=1,2 | https://a.example/x;v=1,2
            http://127.0.0.1/x | https://127.0.0.1/x
            http://[::1]:8080/x | http://[::1]:8080/x
            https://a.example/en/news/1.md | https://a.example/en/news/1.md
            """)
    void onePageHasOneAddress(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).contains(canonical);
        assertThat(CanonicalUrl.of(canonical)).as("again").contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "news",
                "/news/1",
                "ftp://a.example/x",
                "mailto:a@a.example",
                "https://",
                "https:///x",
                "https://a.example",
                "https://a.example/",
                "https://www.a.example/?utm_source=x",
                "https://a.example/#top",
                "https://a:b:c/x",
                "https://a.example:99999999/x",
                "javascript:alert(1)",
                "https://../x"
            })
    void whatNamesNoPageIsNoIdentity(String url) {
        assertThat(CanonicalUrl.of(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Longbridge.example/en/news/1.md, longbridge.example",
        "http://news.a.example:8080/, news.a.example",
        "not an address, ''"
    })
    void theHostNamesThePublisher(String url, String publisher) {
        assertThat(CanonicalUrl.publisher(url)).isEqualTo(publisher);
    }

    static LongStream seeds() {
        return new SplittableRandom(20261122).longs(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void canonicalTwiceIsCanonicalOnce(long seed) {
        var random = new SplittableRandom(seed);
        String url = "https://" + Scraps.of(random, 1 + random.nextInt(12), PIECES);

        var canonical = CanonicalUrl.of(url);

        assertThat(canonical.flatMap(CanonicalUrl::of)).as(url).isEqualTo(canonical);
    }

    private static final String[] PIECES = {
        "a",
        "www.",
        "A.example",
        ".",
        "..",
        "/",
        "//",
        "?",
        "&",
        "=",
        "#",
        "!",
        "%",
        "%2",
        "%2F",
        "%2e",
        "%c3%bc",
        "ü",
        "㎏",
        ":",
        ":80",
        ":443",
        "@",
        "utm_source=x",
        "%75tm_a=b",
        "ref",
        "\\",
        " ",
        "\n",
        "\ud83d",
        "😀",
        "[::1]",
        "\u0000",
        "|",
        "\"",
        "ß",
        "İ",
        "xn--",
        "xn--bcher-kva",
        "。",
        "+"
    };
}
