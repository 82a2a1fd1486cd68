package io.storywire.story;

import java.util.Optional;

/** Takes articles out of stories. */
final class Withdrawal {

    private Withdrawal() {}

    /** Takes an article out of its story; the story as it is then, empty when it is not open. */
    static Optional<StoryState> of(SeenArticle before, LiveStories stories, long now) {
        Optional<Long> key = stories.find(StoryCodec.key(before.storyId()));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        StoryDraft story = StoryCodec.read(stories.state(key.get()));
        StoryEditor.remove(story, before.print(), stories.frequencies());
        story.vector.touched = now;
        StoryState state = new StoryState(StoryCodec.write(story));
        stories.put(state);
        return Optional.of(state);
    }
}
