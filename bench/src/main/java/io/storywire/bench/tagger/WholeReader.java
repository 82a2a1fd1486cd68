package io.storywire.bench.tagger;

import io.storywire.entity.CatalogueNameReader;
import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.Recogniser;
import java.util.BitSet;
import java.util.List;

/** All names that the reader of names sees in an English text, with catalogue and rules, as a recogniser. */
final class WholeReader implements Recogniser {

    private final CatalogueNameReader reader;

    WholeReader(CatalogueNameReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Span> recognise(String text, BitSet known) {
        return reader.spans(new CleanText("", text, "en", "", "", List.of()));
    }
}
