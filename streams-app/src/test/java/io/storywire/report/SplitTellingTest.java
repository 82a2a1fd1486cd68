package io.storywire.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.storywire.enrich.Enricher;
import io.storywire.enrich.fingerprint.Fingerprinter;
import io.storywire.entity.CatalogueNameReader;
import io.storywire.events.Article;
import io.storywire.events.EnrichedArticle;
import io.storywire.events.EntityEvent;
import io.storywire.events.EntityRelation;
import io.storywire.events.Story;
import io.storywire.story.Decision;
import io.storywire.story.StoryEngine;
import io.storywire.story.StoryLimits;
import io.storywire.story.StoryModel;
import io.storywire.story.StoryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told when a story turns out to be two; the sentences of docs/corrections.md. */
class SplitTellingTest {

    private static final Instant TIME = Instant.parse("2023-10-13T10:00:00Z");
    private static final List<String> DEAL = List.of(
            "Microsoft completes its purchase of Activision Blizzard",
            "Microsoft has completed its $69 billion purchase of Activision Blizzard, the maker of Call of Duty, after"
                    + " Britain's Competition and Markets Authority gave its consent. Bobby Kotick stays as chief executive of"
                    + " Activision Blizzard until the end of the year, and Phil Spencer of Microsoft said that the games will"
                    + " come to its subscription service. The regulator had blocked the deal and agreed after cloud rights"
                    + " went to Ubisoft.",
            "Activision Blizzard now belongs to Microsoft",
            "The $69 billion takeover of Activision Blizzard by Microsoft is done. The last hurdle fell when the Competition"
                    + " and Markets Authority in Britain approved it. Phil Spencer welcomed the makers of Call of Duty to"
                    + " Microsoft. Until the end of the year Bobby Kotick remains chief executive. Rights for cloud games went to"
                    + " Ubisoft, which had moved the regulator to give up its veto of April.");
    private static final List<String> QUAKE = List.of(
            "Strong earthquake shakes Morocco near Marrakesh",
            "An earthquake of magnitude 6.8 struck the High Atlas in Morocco late on Friday. Houses collapsed in villages south"
                    + " of Marrakesh, and people spent the night in the streets. King Mohammed VI ordered three days of"
                    + " mourning. The United States Geological Survey said it was the strongest in the region for more than a"
                    + " century, and rescue workers dug through rubble with their hands.",
            "Morocco mourns after earthquake in the High Atlas",
            "Morocco began three days of mourning that King Mohammed VI ordered after an earthquake of magnitude 6.8 in the"
                    + " High Atlas. South of Marrakesh whole villages collapsed, and rescue workers dug with their hands"
                    + " through rubble. It was the strongest in the region for a century, the United States Geological"
                    + " Survey said; people slept in the streets of Marrakesh for fear of another.");

    /** What makes stories of both events candidates of one another. */
    private static final String BYLINE = " Aldous Penhaligon compiled this for the Tamarisk morning briefing.";

    private final Enricher enricher = new Enricher(CatalogueNameReader.standard());
    /** Joins anything, merges nothing. */
    private final StoryEngine engine =
            new StoryEngine(StoryModel.standard().withThresholds(1e-9, 2), StoryLimits.DEFAULT);

    private final Map<String, StoryState> states = new HashMap<>();
    private final Map<String, Remembered> seen = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();

    private Telling tell(String id, String title, String body) {
        Article article =
                Article.of(id, title, body + BYLINE, "en", id + ".example", "https://example.com/" + id, TIME, TIME);
        EnrichedArticle enriched = enricher.enrich(article, TIME).accepted().orElseThrow();
        Decision decision = engine.assign(
                Fingerprinter.of(enriched), Optional.empty(), other -> Optional.ofNullable(seen.get(other))
                        .map(Remembered::article));
        Telling telling = Telling.of(
                Brief.of(enriched, new byte[0]),
                decision,
                Optional.empty(),
                new Telling.Standing(false, ""),
                new Telling.Before() {
                    @Override
                    public Optional<StoryState> story(String storyId) {
                        return Optional.ofNullable(states.get(storyId));
                    }

                    @Override
                    public Told told(String storyId) {
                        return told.getOrDefault(storyId, Told.NOBODY);
                    }

                    @Override
                    public Remembered article(String articleId) {
                        return seen.get(articleId);
                    }
                });
        decision.changed().forEach(state -> states.put(state.storyId(), state));
        decision.moved()
                .forEach(move -> seen.computeIfPresent(
                        move.article().articleId(), (moved, before) -> before.as(move.article())));
        seen.put(id, Remembered.after(Brief.of(enriched, new byte[0]), decision, Optional.empty()));
        told.putAll(telling.told());
        return telling;
    }

    @Test
    void bothStoriesAreToldAndThoseWhomTheMovedArticleNamed() {
        List<Telling> tellings = new ArrayList<>();
        tellings.add(tell("deal-1", DEAL.get(0), DEAL.get(1)));
        tellings.add(tell("quake-1", QUAKE.get(0), QUAKE.get(1)));
        tellings.add(tell("deal-2", DEAL.get(2), DEAL.get(3)));
        Telling split = tell("quake-2", QUAKE.get(2), QUAKE.get(3));

        assertThat(states).hasSize(2);
        assertThat(split.stories()).hasSize(2).allSatisfy(story -> {
            assertThat(story.state()).isEqualTo(Story.State.OPEN);
            assertThat(story.members())
                    .hasSize(2)
                    .extracting(member -> member.articleId().charAt(0))
                    .containsOnly(story.headline().contains("Microsoft") ? 'd' : 'q');
        });
        String old = tellings.get(0).reports().get(0).storyId();
        String begun = states.keySet().stream()
                .filter(id -> !id.equals(old))
                .findFirst()
                .orElseThrow();
        List<String> named = of(tellings.get(1), old);
        assertThat(named).contains("Morocco");
        String moved = begun.equals(split.reports().get(0).storyId()) ? "quake-1" : "deal-1";
        assertThat(split.events().stream()
                        .filter(event -> event.storyId().equals(old)
                                && event.article().articleId().equals(moved)))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.relation()).isEqualTo(EntityRelation.CORRECTED);
                    assertThat(event.sentences()).isEmpty();
                });
        assertThat(split.events().stream()
                        .filter(event -> event.storyId().equals(begun)
                                && event.article().articleId().equals(moved)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.relation()).isEqualTo(EntityRelation.NEW));
        assertThat(split.events()).extracting(EntityEvent::eventId).doesNotHaveDuplicates();
        assertThat(told.get(begun).entities()).isNotEmpty();
    }

    private static List<String> of(Telling telling, String storyId) {
        return telling.events().stream()
                .filter(event -> event.storyId().equals(storyId))
                .map(event -> event.entity().name())
                .toList();
    }
}
