package io.storywire.bench.story;

import io.storywire.story.Decision;
import io.storywire.story.Merge;
import java.util.HashMap;
import java.util.Map;

/** Into which stories others were merged. */
public final class Redirects {

    private final Map<String, String> into = new HashMap<>();

    /** None yet. */
    public Redirects() {}

    /** Takes those of a decision, in the order of decisions. */
    public void take(Decision decision) {
        for (Merge merge : decision.merges()) {
            into.put(merge.from(), merge.into());
        }
    }

    /** The story that a story went into in the end, or itself. */
    public String follow(String story) {
        String at = story;
        while (into.containsKey(at)) {
            at = into.get(at);
        }
        return at;
    }
}
