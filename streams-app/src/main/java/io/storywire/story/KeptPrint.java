package io.storywire.story;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint as it is remembered, without the words that people read. It is kept as the bytes that it was read from and read no
 * further than is asked for: of most that are remembered, only the terms are ever compared.
 */
final class KeptPrint {

    private final Optional<Bytes> bytes;
    private @Nullable Fingerprint compared;
    private @Nullable Fingerprint whole;

    /** What is to be remembered of an article. */
    KeptPrint(Fingerprint whole) {
        this.bytes = Optional.empty();
        this.compared = whole;
        this.whole = whole;
    }

    /** What is remembered of an article, in the bytes that {@link #write} wrote. */
    KeptPrint(Bytes bytes) {
        this.bytes = Optional.of(bytes);
    }

    /** The whole. */
    Fingerprint whole() {
        if (whole == null) {
            whole = FingerprintCodec.read(bytes.orElseThrow().source());
        }
        return whole;
    }

    /** What stories are compared by; facts and sketch may be missing. */
    Fingerprint compared() {
        if (compared == null) {
            compared = FingerprintCodec.readCompared(bytes.orElseThrow().source());
        }
        return compared;
    }

    void write(ByteSink out) {
        if (bytes.isPresent()) {
            out.raw(bytes.get());
        } else {
            out.raw(FingerprintCodec.write(whole(), false));
        }
    }
}
