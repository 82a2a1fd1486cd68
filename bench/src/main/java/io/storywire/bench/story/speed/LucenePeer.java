package io.storywire.bench.story.speed;

import io.storywire.events.EnrichedArticle;
import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What one would build with Lucene: an index in memory, the 25 most telling words of headline and text as a query (the
 * defaults of MoreLikeThis), BM25. The reader is opened anew for every {@value #REFRESH} articles, so that indexing is not
 * all of the time; an article among the last few is not found then.
 */
final class LucenePeer implements PeersCommand.Peer {

    private static final int REFRESH = 20;
    private static final String NUMBER = "number";
    private static final String TEXT = "text";

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private DirectoryReader reader;

    LucenePeer() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
        reader = DirectoryReader.open(writer);
    }

    @Override
    public void add(EnrichedArticle article, int number) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, text(article), Field.Store.NO));
        document.add(new StoredField(NUMBER, number));
        writer.addDocument(document);
    }

    @Override
    public PeersCommand.Nearest nearest(EnrichedArticle article, int number) throws IOException {
        if (number % REFRESH == 0) {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
        }
        return nearest(text(article));
    }

    private static String text(EnrichedArticle article) {
        return article.title() + "\n" + article.body();
    }

    private PeersCommand.Nearest nearest(String text) throws IOException {
        MoreLikeThis more = new MoreLikeThis(reader);
        more.setAnalyzer(analyzer);
        more.setFieldNames(new String[] {TEXT});
        Query query = more.like(TEXT, new StringReader(text));
        IndexSearcher searcher = new IndexSearcher(reader);
        TopDocs found = searcher.search(query, 1);
        if (found.scoreDocs.length == 0) {
            return new PeersCommand.Nearest(-1, 0);
        }
        int number = searcher.storedFields()
                .document(found.scoreDocs[0].doc)
                .getField(NUMBER)
                .numericValue()
                .intValue();
        return new PeersCommand.Nearest(number, found.scoreDocs[0].score);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        analyzer.close();
    }
}
