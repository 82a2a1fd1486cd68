package io.storywire.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The few best of many numbered things, in order. Of two that are equally good the first that came stands first. */
final class Top {

    private final int[] best;
    private final Order order;
    private int size;

    /** Says which of two comes first. */
    @FunctionalInterface
    interface Order {

        /** Whether the one is better than the other. */
        boolean isBefore(int one, int other);
    }

    Top(int most, Order order) {
        this.best = new int[most];
        this.order = order;
    }

    void add(int number) {
        if (size == best.length && !order.isBefore(number, best[size - 1])) {
            return;
        }
        int at = size < best.length ? size++ : size - 1;
        while (at > 0 && order.isBefore(number, best[at - 1])) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = number;
    }

    /** What each stands for, best first. */
    <T> List<T> list(IntFunction<T> meaning) {
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(meaning.apply(best[i]));
        }
        return list;
    }
}
