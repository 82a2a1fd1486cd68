package io.storywire.bench.tagger;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import io.storywire.entity.Recogniser.Span;
import io.storywire.events.EntityType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels texts with nlp4j 1.1.3, a tagger of 2016 that is better informed than ours and a hundred times slower. Needs
 * 1.5 GB and about a minute to load. Its OntoNotes types are mapped to ours, and spans lose their article, quotes and
 * possessive ending, which other sets do not count as part of a name.
 */
final class Teacher {
    private static final int LONGEST_LINE = 20_000;
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/";
    private static final String CONFIGURATION = "<configuration><tsv><column index='1' field='form'/></tsv><lexica>"
            + lexicon("ambiguity_classes", "word_form_simplified_lowercase", "ambiguity-classes-simplified-lowercase")
            + lexicon("word_clusters", "word_form_simplified_lowercase", "brown-clusters-simplified-lowercase")
            + lexicon("word_embeddings", "word_form_undigitalized", "word-embeddings-undigitalized")
            + lexicon("named_entity_gazetteers", "word_form_simplified", "named-entity-gazetteers-simplified")
            + "</lexica><models><pos>" + MODELS + "en-pos.xz</pos><ner>" + MODELS + "en-ner.xz</ner></models>"
            + "</configuration>";

    private final Tokenizer tokenizer = new EnglishTokenizer();
    private final NLPDecoder decoder =
            new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

    private static String lexicon(String name, String field, String file) {
        return "<" + name + " field='" + field + "'>" + LEXICA + "en-" + file + ".xz</" + name + ">";
    }

    /** The names in a text, line by line; lines that the teacher fails on have none. */
    List<Span> names(String text) {
        List<Span> names = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String line = text.substring(start, end);
            if (!line.isBlank() && line.length() < LONGEST_LINE) {
                label(text, start, line, names);
            }
            start = end + 1;
        }
        return names;
    }

    private void label(String text, int offset, String line, List<Span> names) {
        try {
            for (List<Token> sentence : tokenizer.segmentize(line)) {
                label(text, offset, sentence, names);
            }
        } catch (IndexOutOfBoundsException e) {
            names.removeIf(n -> n.start() >= offset);
        }
    }

    /** The first node is the root; tags are BILOU. */
    private void label(String text, int offset, List<Token> sentence, List<Span> names) {
        NLPNode[] nodes = decoder.decode(decoder.toNodeArray(sentence));
        int first = 0;
        for (int i = 1; i < nodes.length; i++) {
            String tag = nodes[i].getNamedEntityTag();
            char place = tag.charAt(0);
            if (place == 'B' || place == 'U') {
                first = i;
            }
            if ((place == 'L' || place == 'U') && first > 0) {
                int start = offset + sentence.get(first - 1).getStartOffset();
                int end = offset + sentence.get(i - 1).getEndOffset();
                type(tag.substring(2))
                        .flatMap(type -> trimmed(text, start, end, type))
                        .ifPresent(names::add);
            }
        }
    }

    private static Optional<EntityType> type(String label) {
        return switch (label) {
            case "PERSON" -> Optional.of(EntityType.PERSON);
            case "ORG" -> Optional.of(EntityType.ORGANISATION);
            case "GPE", "LOC", "FAC" -> Optional.of(EntityType.PLACE);
            case "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE" -> Optional.of(EntityType.OTHER);
            default -> Optional.empty();
        };
    }

    private static final List<String> LEADING =
            List.of("the ", "The ", "THE ", "a ", "A ", "an ", "An ", "\"", "“", " ");
    private static final List<String> TRAILING = List.of("'s", "’s", "'", "’", "\"", "”", " ", ",");

    static Optional<Span> trimmed(String text, int from, int to, EntityType type) {
        int start = from;
        int end = to;
        for (boolean again = true; again; ) {
            again = false;
            for (String lead : LEADING) {
                if (start + lead.length() < end && text.startsWith(lead, start)) {
                    start += lead.length();
                    again = true;
                }
            }
            for (String trail : TRAILING) {
                if (end - trail.length() > start && text.startsWith(trail, end - trail.length())) {
                    end -= trail.length();
                    again = true;
                }
            }
        }
        return start < end ? Optional.of(new Span(start, end, type, 1)) : Optional.empty();
    }
}
