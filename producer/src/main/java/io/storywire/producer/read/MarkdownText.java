package io.storywire.producer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as plain text: headings become {@code "## …"}, items of a list lines that start with {@code "- "}, links and
 * emphasis their text; images with their captions, rules, HTML tags, comments and scripts go; code stays. Walks the
 * tree without recursion, and the parser's nesting is limited, so that no input is too deep.
 */
final class MarkdownText {

    private static final int DEEPEST = 50;
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern SILENT_HTML =
            Pattern.compile("^\\s*<(?:script|style|!|\\?)", Pattern.CASE_INSENSITIVE);
    private static final Parser BLOCKS = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final Parser INLINE = Parser.builder()
            .enabledBlockTypes(Set.of())
            .maxInlineNesting(DEEPEST)
            .build();

    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Node list;

    private MarkdownText() {}

    /** The paragraphs of a document. */
    static List<String> paragraphs(String markdown) {
        MarkdownText plain = new MarkdownText();
        plain.walk(BLOCKS.parse(markdown));
        return plain.paragraphs.stream().map(StringBuilder::toString).toList();
    }

    /** A piece of running text, in which marks at line starts mean nothing; its empty lines stay. */
    static String inline(String markdown) {
        MarkdownText plain = new MarkdownText();
        plain.walk(INLINE.parse(markdown.strip()));
        return String.join("\n\n", plain.paragraphs);
    }

    private void walk(Node document) {
        Node node = document;
        while (node != null) {
            enter(node);
            Node next = node instanceof Image ? null : node.getFirstChild();
            while (next == null && node != null) {
                leave(node);
                next = node == document ? null : node.getNext();
                node = node == document ? null : node.getParent();
            }
            node = next;
        }
    }

    private void enter(Node node) {
        if (node instanceof Text literal) {
            text.append(literal.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        } else if (node instanceof HtmlInline html && html.getLiteral().startsWith("<br")) {
            text.append(' ');
        }
    }

    private void leave(Node node) {
        if (node instanceof Heading) {
            add("## ", "\n\n");
        } else if (node instanceof Paragraph) {
            paragraph(node);
        } else if (node instanceof FencedCodeBlock code) {
            block(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            block(code.getLiteral());
        } else if (node instanceof HtmlBlock html
                && !SILENT_HTML.matcher(html.getLiteral()).find()) {
            block(CleanText.line(TAG.matcher(html.getLiteral()).replaceAll(" ")));
        }
    }

    private void paragraph(Node node) {
        Node parent = node.getParent();
        boolean item = parent instanceof ListItem && parent.getFirstChild() == node;
        boolean next = item && parent.getParent() == list;
        add(item ? "- " : "", next ? "\n" : "\n\n");
        list = item ? parent.getParent() : list;
    }

    private void block(String literal) {
        text.append(literal);
        add("", "\n\n");
    }

    private void add(String prefix, String separator) {
        String plain = prefix.isEmpty() ? CleanText.paragraphs(text.toString()) : CleanText.line(text.toString());
        text.setLength(0);
        if (plain.isEmpty()) {
            return;
        }
        if (separator.equals("\n") && !paragraphs.isEmpty()) {
            paragraphs
                    .get(paragraphs.size() - 1)
                    .append(separator)
                    .append(prefix)
                    .append(plain);
        } else {
            paragraphs.add(new StringBuilder(prefix).append(plain));
        }
        list = null;
    }
}
