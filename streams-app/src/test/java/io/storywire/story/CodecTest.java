package io.storywire.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodecTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        StoryEngine engine = new StoryEngine(StoryModel.standard(), StoryLimits.DEFAULT);
        for (Fingerprint article : Samples.stream(40, 5)) {
            Decision decision = engine.assign(article, Optional.empty());

            assertThat(Fingerprint.fromBytes(article.toBytes())).isEqualTo(article);
            assertThat(SeenArticle.fromBytes(decision.remember().toBytes())).isEqualTo(decision.remember());
            StoryState state = decision.changed().get(0);
            assertThat(StoryCodec.write(StoryCodec.read(state.toBytes()))).isEqualTo(state.toBytes());
        }
    }

    @Test
    void bytesOfAnUnknownVersionAreRefused() {
        byte[] bytes = Samples.print("a", "A title", "A body.").toBytes();
        bytes[0] = 99;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fingerprint.fromBytes(bytes))
                .withMessageContaining("99");
        assertThatIllegalArgumentException().isThrownBy(() -> StoryState.fromBytes(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> SeenArticle.fromBytes(bytes));
    }
}
