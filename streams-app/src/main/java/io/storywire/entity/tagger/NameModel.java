package io.storywire.entity.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the tagger knows: the lexicon and the weights. About 20 MB of heap, read in a fraction of a second, shared between
 * threads.
 */
public record NameModel(Lexicon lexicon, Weights weights) {
    private static final String RESOURCE = "names.model";
    private static final int MAGIC = 0x53574e31;

    /** The model that this library ships. */
    public static NameModel shipped() {
        try (InputStream in = NameModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException when the stream ends early or is not a model of this version
     */
    public static NameModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a name model of version 1");
        }
        return new NameModel(Lexicon.read(data), Weights.read(data));
    }

    /** Writes the model; the same model gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
        DataOutputStream data = new DataOutputStream(zipped);
        data.writeInt(MAGIC);
        lexicon.write(data);
        weights.write(data);
        data.flush();
        zipped.finish();
    }
}
