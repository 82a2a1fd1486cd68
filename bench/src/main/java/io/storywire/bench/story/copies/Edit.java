package io.storywire.bench.story.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What happens to a text on its way from one publisher to another, each more or less by chance; and what makes another text
 * of it.
 */
enum Edit {
    /** Words of another text come in between. */
    INSERTED_WORDS {
        @Override
        String of(String text, String other, Random random) {
            String[] strangers = other.split("\\s+");
            double rate = random.nextDouble() * 0.12;
            return eachWord(
                    text,
                    word -> random.nextDouble() < rate
                            ? word + " " + strangers[random.nextInt(strangers.length)]
                            : word);
        }
    },
    /** Words are gone. */
    DELETED_WORDS {
        @Override
        String of(String text, String other, Random random) {
            double rate = random.nextDouble() * 0.12;
            return eachWord(text, word -> random.nextDouble() < rate ? "" : word);
        }
    },
    /** Words are others. */
    REPLACED_WORDS {
        @Override
        String of(String text, String other, Random random) {
            String[] strangers = other.split("\\s+");
            double rate = random.nextDouble() * 0.12;
            return eachWord(
                    text, word -> random.nextDouble() < rate ? strangers[random.nextInt(strangers.length)] : word);
        }
    },
    /** Sentences are gone. */
    DELETED_SENTENCES {
        @Override
        String of(String text, String other, Random random) {
            double rate = random.nextDouble() * 0.4;
            List<String> kept = new ArrayList<>(sentences(text));
            kept.removeIf(sentence -> random.nextDouble() < rate);
            return String.join(" ", kept);
        }
    },
    /** Paragraphs stand in another order. */
    SWAPPED_PARAGRAPHS {
        @Override
        String of(String text, String other, Random random) {
            List<String> sentences = sentences(text);
            List<String> paragraphs = new ArrayList<>();
            for (int at = 0; at < sentences.size(); ) {
                int to = Math.min(sentences.size(), at + 1 + random.nextInt(5));
                paragraphs.add(String.join(" ", sentences.subList(at, to)));
                at = to;
            }
            Collections.shuffle(paragraphs, random);
            return String.join("\n\n", paragraphs);
        }
    },
    /** A few numbers, or many, are others. */
    CHANGED_NUMBERS {
        @Override
        String of(String text, String other, Random random) {
            double rate = random.nextDouble() * random.nextDouble();
            return eachWord(
                    text,
                    word -> NUMBER.matcher(word).find() && random.nextDouble() < rate
                            ? NUMBER.matcher(word).replaceAll("" + random.nextInt(1, 2000))
                            : word);
        }
    },
    /** A few names, or many, are others. */
    CHANGED_NAMES {
        @Override
        String of(String text, String other, Random random) {
            double rate = random.nextDouble() * random.nextDouble();
            return eachWord(
                    text,
                    word -> NAME.matcher(word).matches() && random.nextDouble() < rate
                            ? NAMES.get(random.nextInt(NAMES.size()))
                            : word);
        }
    },
    /** The same under another headline, which does not belong to the text. */
    OTHER_HEADLINE {
        @Override
        String of(String text, String other, Random random) {
            return text;
        }
    },
    /** What publishers put before and after a text. */
    BOILERPLATE {
        @Override
        String of(String text, String other, Random random) {
            List<String> chrome = new ArrayList<>(CHROME);
            Collections.shuffle(chrome, random);
            int before = random.nextInt(5);
            int after = random.nextInt(8);
            return String.join("\n", chrome.subList(0, before))
                    + "\n" + text + "\n"
                    + String.join("\n", chrome.subList(before, before + after));
        }
    },
    /** The rest of the page comes with it. */
    ANOTHER_TEXT_BEHIND {
        @Override
        String of(String text, String other, Random random) {
            List<String> more = sentences(other);
            return text + "\n\n" + String.join(" ", more.subList(0, random.nextInt(more.size() + 1)));
        }
    },
    /** Only the beginning is there. */
    CUT {
        @Override
        String of(String text, String other, Random random) {
            return text.substring(0, (int) (text.length() * (0.25 + 0.7 * random.nextDouble())));
        }
    },
    /** The middle is there, and more than there was. */
    CUT_AND_PADDED {
        @Override
        String of(String text, String other, Random random) {
            return BOILERPLATE.of(CUT.of(text, other, random), other, random);
        }
    },
    /** Marks of the page are left in the text. */
    HTML_RESIDUE {
        @Override
        String of(String text, String other, Random random) {
            double rate = random.nextDouble() * 0.05;
            return eachWord(
                    text,
                    word -> random.nextDouble() < rate
                            ? RESIDUE.get(random.nextInt(RESIDUE.size())) + " " + word
                            : word);
        }
    },
    /** Another article. */
    ANOTHER_ARTICLE {
        @Override
        String of(String text, String other, Random random) {
            return other;
        }
    };

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{3,}\\p{P}?");
    private static final List<String> NAMES = List.of(
            "Harlow",
            "Tansley",
            "Orwick",
            "Brandreth",
            "Kestrel",
            "Maddock",
            "Pellworm",
            "Quennell",
            "Ravensby",
            "Stavely");
    private static final List<String> CHROME = List.of(
            "Sign up for our morning newsletter and get the day's top stories in your inbox.",
            "Share this article on social media",
            "Advertisement - story continues below",
            "Read more: the five questions everybody asks about this season",
            "Our reporters can be reached around the clock at the number below.",
            "This material may not be published, broadcast, rewritten or redistributed without permission.",
            "Subscribe now for one dollar a week and cancel whenever you like",
            "Most read today",
            "Photo gallery: look back at the week in pictures",
            "By our staff and wire services",
            "Comments are closed on this story. Read our rules for taking part in discussions.",
            "Follow us for updates as they come in",
            "Back to top");
    private static final List<String> RESIDUE = List.of(
            "<p class=\"body\">",
            "</p>",
            "&nbsp;",
            "<br/>",
            "<a href=\"/topic/more\">",
            "</a>",
            "&amp;",
            "<div id=\"ad-slot\">");

    /** The edited text. */
    abstract String of(String text, String other, Random random);

    private static String eachWord(String text, UnaryOperator<String> change) {
        StringBuilder edited = new StringBuilder();
        for (String line : text.split("\n")) {
            for (String word : line.split(" ")) {
                String changed = change.apply(word);
                edited.append(changed).append(changed.isEmpty() ? "" : " ");
            }
            edited.append('\n');
        }
        return edited.toString();
    }

    private static List<String> sentences(String text) {
        return Arrays.asList(text.split("(?<=[.!?][\"”]?)\\s+"));
    }
}
