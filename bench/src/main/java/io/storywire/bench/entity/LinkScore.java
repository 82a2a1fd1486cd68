package io.storywire.bench.entity;

import io.storywire.bench.entity.LinkSet.Document;
import io.storywire.bench.entity.LinkSet.Gold;
import io.storywire.entity.Catalogue;
import io.storywire.entity.LinkCandidate;
import io.storywire.entity.NameReader;
import io.storywire.entity.NameReader.CleanText;
import io.storywire.entity.catalogue.KnownEntity;
import io.storywire.events.ArticleEntity;
import io.storywire.events.EntityRef;
import io.storywire.events.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How well names are linked in a set of marked texts.
 *
 * <p>A link is right if it overlaps a marked name of the same entity. Entities are the same by Wikidata id or, where
 * one side has none, by name: the marked name, without what stands in brackets, must be a name or strong alias of ours
 * that no better known entity has. A link where nothing is marked is counted apart: the sets leave names out. A marked
 * name counts if it is no description ({@code the company}): it is in capitals or shares a word with the entity's name,
 * and no shorter name of the same entity is marked inside it.
 */
final class LinkScore {

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(.*\\)$");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            ",? (Province|Inc|Corp|Index|System|Company|Corporation|Co|plc|PLC|Group|Ltd|Limited|AG|SE|NV|N\\.V\\.|SA|S\\.A\\.)\\.?$");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int LONGEST_NAME = 6;

    private record Link(EntityRef ref, int start, int end, String text) {}

    private final Catalogue catalogue;
    private final NameReader reader;
    private final Map<String, Optional<String>> idsByName = new HashMap<>();
    private int right;
    private int wrong;
    private int unmarked;
    private int marked;
    private int known;
    private int found;
    private int exact;
    private final Map<String, Integer> errors = new TreeMap<>();

    LinkScore(Catalogue catalogue, NameReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    void add(Document document) {
        List<Link> links = links(document);
        for (Link link : links) {
            judge(link, document);
        }
        for (Gold gold : document.mentions()) {
            if (!gold.qid().isEmpty() || !gold.name().isEmpty()) {
                marked++;
                recall(gold, document, links);
            }
        }
    }

    /** Of what is linked where something is marked, the share that is right. */
    double precision() {
        return share(right, right + wrong);
    }

    /** The same with links counted as wrong where nothing is marked. */
    double strictPrecision() {
        return share(right, right + wrong + unmarked);
    }

    /** Of the marked names whose entity is in the catalogue, the share that is found. */
    double recall() {
        return share(found, known);
    }

    /** Against all marked names that have an entity. */
    double f1() {
        double all = share(found, marked);
        return precision() + all == 0 ? 0 : 2 * precision() * all / (precision() + all);
    }

    String line(String set) {
        return String.format(
                Locale.ROOT,
                "%-12s precision %.3f (%d of %d; %.3f with %d unmarked as wrong)  recall %.3f (%d of %d in the "
                        + "catalogue; %d marked; exact span %d)  F1 %.3f",
                set,
                precision(),
                right,
                right + wrong,
                strictPrecision(),
                unmarked,
                recall(),
                found,
                known,
                marked,
                exact,
                f1());
    }

    /** What went wrong, most frequent first. */
    List<String> errors() {
        return errors.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    private List<Link> links(Document document) {
        var text = new CleanText("", document.text(), "en", "", "", List.of());
        var links = new ArrayList<Link>();
        for (ArticleEntity entity : reader.read(text).entities()) {
            if (catalogue.find(entity.entity().entityId()).isEmpty()) {
                continue;
            }
            for (Mention mention : entity.mentions()) {
                if (mention.start() >= document.from() && mention.end() <= document.to()) {
                    links.add(new Link(entity.entity(), mention.start(), mention.end(), mention.text()));
                }
            }
        }
        return links;
    }

    private void judge(Link link, Document document) {
        boolean something = false;
        for (Gold gold : document.mentions()) {
            if (gold.start() < link.end() && gold.end() > link.start()) {
                if (idOf(gold).equals(Optional.of(link.ref.entityId()))) {
                    right++;
                    return;
                }
                something |= isNameLike(gold) && isShortest(gold, document);
            }
        }
        if (something) {
            wrong++;
        } else {
            unmarked++;
        }
        String around = document.text()
                .substring(
                        Math.max(0, link.start - 30), Math.min(document.text().length(), link.end + 30))
                .replace('\n', ' ');
        note((something ? "WRONG " : "UNMARKED ") + link.text + " -> " + link.ref.name() + "  …" + around + "…");
    }

    /** Whether a candidate is what is marked at its place; empty where no name is marked. */
    Optional<Boolean> isMeant(LinkCandidate candidate, Document document) {
        boolean something = false;
        for (Gold gold : document.mentions()) {
            if (gold.start() < candidate.end() && gold.end() > candidate.start()) {
                if (idOf(gold).equals(Optional.of(candidate.entityId()))) {
                    return Optional.of(true);
                }
                something |= isNameLike(gold) && isShortest(gold, document);
            }
        }
        return something ? Optional.of(false) : Optional.empty();
    }

    private void recall(Gold gold, Document document, List<Link> links) {
        Optional<String> id = idOf(gold);
        if (id.isEmpty() || !isNameLike(gold) || !isShortest(gold, document)) {
            return;
        }
        known++;
        for (Link link : links) {
            if (link.start < gold.end()
                    && link.end > gold.start()
                    && link.ref.entityId().equals(id.get())) {
                found++;
                exact += link.start == gold.start() && link.end == gold.end() ? 1 : 0;
                return;
            }
        }
        String around = document.text()
                .substring(
                        Math.max(0, gold.start() - 30), Math.min(document.text().length(), gold.end() + 30))
                .replace('\n', ' ');
        note("MISSED " + gold.surface() + " = " + gold.name() + "  …" + around + "…");
    }

    private void note(String error) {
        errors.merge(error, 1, Integer::sum);
    }

    /** Not a description: in capitals, or with a word of the entity's name; and the shortest such name marked. */
    private static boolean isNameLike(Gold gold) {
        String text = gold.surface();
        if (gold.name().isEmpty()) {
            return Character.isUpperCase(text.charAt(0)) && WORD.split(text).length <= LONGEST_NAME;
        }
        if (text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) && Character.isUpperCase(text.charAt(0))) {
            return true;
        }
        Set<String> words = new HashSet<>(List.of(WORD.split(gold.name().toLowerCase(Locale.ROOT))));
        return Character.isLetterOrDigit(text.charAt(0))
                && WORD.splitAsStream(text)
                        .filter(word -> word.length() > 2 && !Character.isLowerCase(word.charAt(0)))
                        .anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isShortest(Gold gold, Document document) {
        return document.mentions().stream()
                .noneMatch(other -> !other.equals(gold)
                        && other.start() >= gold.start()
                        && other.end() <= gold.end()
                        && other.end() - other.start() < gold.end() - gold.start()
                        && other.name().equals(gold.name()));
    }

    /** Our id of the entity that is marked, if we have it. */
    private Optional<String> idOf(Gold gold) {
        if (!gold.qid().isEmpty() && catalogue.find(gold.qid()).isPresent()) {
            return Optional.of(gold.qid());
        }
        if (gold.name().isEmpty()) {
            return Optional.empty();
        }
        return idsByName
                .computeIfAbsent(gold.name(), this::idOfName)
                .filter(id -> gold.qid().isEmpty() || !id.startsWith("Q"));
    }

    private Optional<String> idOfName(String name) {
        String bare = LEGAL_FORM.matcher(BRACKETS.matcher(name).replaceAll("")).replaceAll("");
        return catalogue.named(name).stream()
                .findFirst()
                .or(() -> catalogue.named(bare).stream()
                        .filter(entity -> isCalled(entity, bare))
                        .findFirst())
                .map(entity -> entity.ref().entityId());
    }

    private static boolean isCalled(KnownEntity entity, String bare) {
        return entity.aliases().stream()
                .map(alias -> LEGAL_FORM.matcher(alias.text()).replaceAll(""))
                .anyMatch(bare::equalsIgnoreCase);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
