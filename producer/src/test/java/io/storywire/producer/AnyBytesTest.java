package io.storywire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.events.Article;
import io.storywire.events.Topics;
import io.storywire.producer.read.Scraps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyBytesTest {

    private static final Path SEEDS = Path.of(System.getProperty("storywire.root"), "seeds");

    static LongStream seeds() {
        return new SplittableRandom(20261124).longs(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyBytesBecomeArticlesOrFailures(long seed, @TempDir Path folder) throws IOException {
        var random = new SplittableRandom(seed);
        Path file = folder.resolve("any");
        Files.write(file, bytes(random));

        Collected read = Collected.from(ReadOptions.defaults(), file);

        assertThat(read.articles.size() + read.failures.size()).isPositive();
        assertThat(read.failures)
                .allSatisfy(failure -> assertThat(failure.reason()).isNotBlank().doesNotContain("\n"));
        var serde = Topics.DEFAULT.articles().values();
        for (Article article : read.articles) {
            byte[] json = serde.serializer().serialize("t", article);
            assertThat(serde.deserializer().deserialize("t", json)).isEqualTo(article);
        }
    }

    private static byte[] bytes(SplittableRandom random) throws IOException {
        return switch (random.nextInt(4)) {
            case 0 -> noise(random);
            case 1 -> scraps(random);
            default -> mutated(random, Files.readAllBytes(anySeed(random)));
        };
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] scraps(SplittableRandom random) {
        String[] pieces = {"{\"title\": \"a\"}\n", "\n", "\\u00e4", "ä", "{", "--- "};
        return Scraps.of(random, random.nextInt(200), pieces)
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    private static Path anySeed(SplittableRandom random) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            List<Path> sorted = new ArrayList<>(files.sorted().toList());
            return sorted.get(random.nextInt(sorted.size()));
        }
    }

    private static byte[] mutated(SplittableRandom random, byte[] bytes) {
        byte[] cut = Arrays.copyOf(bytes, bytes.length == 0 ? 0 : random.nextInt(bytes.length) + 1);
        for (int change = random.nextInt(20); change > 0 && cut.length > 0; change--) {
            cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
        }
        return cut;
    }
}
