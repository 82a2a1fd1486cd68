package io.storywire.bench.tagger;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tukaani.xz.XZInputStream;

/**
 * Reads the word lists inside the artifact {@code nlp4j-english}: Java objects, packed. Trusted input, read when training
 * only.
 */
final class TeacherSource {
    private static final String FOLDER = "/edu/emory/mathcs/nlp/lexica/";

    private TeacherSource() {}

    /** Lower-cased words of news and encyclopedia, and the cluster each is in, as a path of 0 and 1 in a tree. */
    static Map<String, String> newsClusters() throws IOException {
        return clusters("en-brown-clusters-simplified-lowercase.xz");
    }

    /** Lower-cased words of tweets, and the cluster each is in. */
    static Map<String, String> tweetClusters() throws IOException {
        return clusters("en-brown-clusters-twit-lowercase.xz");
    }

    /** Names and the numbers of their kinds. */
    static Map<String, Set<Integer>> names() throws IOException {
        Map<String, Set<Integer>> names = new TreeMap<>();
        collect(tree(read("en-named-entity-gazetteers-simplified.xz")).getRoot(), "", names);
        return names;
    }

    private static void collect(PrefixNode<String, Set<String>> node, String phrase, Map<String, Set<Integer>> into) {
        if (node.getValue() != null) {
            Set<Integer> kinds = new TreeSet<>();
            node.getValue().forEach(kind -> kinds.add(Integer.valueOf(kind)));
            into.put(phrase, kinds);
        }
        node.forEach((word, next) -> collect(next, phrase.isEmpty() ? word : phrase + ' ' + word, into));
    }

    /** The tree gives each word all prefixes of its path; the longest is the cluster. */
    private static Map<String, String> clusters(String name) throws IOException {
        Map<String, String> longest = new TreeMap<>();
        map(read(name)).forEach((word, paths) -> {
            String path = "";
            for (String prefix : paths) {
                path = prefix.length() > path.length() ? prefix : path;
            }
            longest.put(word, path);
        });
        return longest;
    }

    private static Object read(String name) throws IOException {
        try (InputStream in = TeacherSource.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("nlp4j-english is not on the class path: train with the profile train-names");
            }
            return new ObjectInputStream(new BufferedInputStream(new XZInputStream(in))).readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("not the nlp4j-english that was expected", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Set<String>> map(Object read) {
        return (Map<String, Set<String>>) read;
    }

    @SuppressWarnings("unchecked")
    private static PrefixTree<String, Set<String>> tree(Object read) {
        return (PrefixTree<String, Set<String>>) read;
    }
}
