package io.storywire.ops;

import java.util.List;

/** Settings that break a rule; the message names every one of them with its rule and value. */
public final class WrongSettingsException extends IllegalArgumentException {

    /** Takes what is wrong, one sentence each. */
    public WrongSettingsException(List<String> problems) {
        super("wrong settings: " + String.join("; ", problems));
    }
}
