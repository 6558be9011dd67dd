// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * What avatars say, and how long it takes until it is heard: each line carries its speaker and the time. One for all
 * avatars; thread-safe.
 */
final class ChatMeter {
    private static final String MARK = "load ";
    private static final long LONGEST_MICROS = 60_000_000;

    private final Fleet fleet;
    private final LongAdder said = new LongAdder();
    private final LongAdder echoed = new LongAdder();
    private final LongAdder heardByOthers = new LongAdder();
    private final AbstractHistogram own = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final AbstractHistogram others = new ConcurrentHistogram(LONGEST_MICROS, 3);

    ChatMeter(Fleet fleet) {
        this.fleet = fleet;
    }

    /** A line to say now. */
    String line(int speaker, long now) {
        if (fleet.measuring()) {
            said.increment();
        }
        return MARK + speaker + " " + now;
    }

    /** A line that was heard; those of strangers do not count, nor those from outside the window. */
    void heard(int listener, String line, long now) {
        var blank = line.indexOf(' ', MARK.length());
        if (!line.startsWith(MARK) || blank < 0 || !fleet.measuring()) {
            return;
        }
        try {
            var speaker = Integer.parseInt(line, MARK.length(), blank, 10);
            var micros = (now - Long.parseLong(line, blank + 1, line.length(), 10)) / 1000;
            if (micros < 0 || micros > LONGEST_MICROS) {
                return;
            }
            if (speaker == listener) {
                echoed.increment();
                own.recordValue(micros);
            } else {
                heardByOthers.increment();
                others.recordValue(micros);
            }
        } catch (NumberFormatException somebodyElse) {
            // a stranger who begins as we do
        }
    }

    long said() {
        return said.sum();
    }

    long echoed() {
        return echoed.sum();
    }

    long heardByOthers() {
        return heardByOthers.sum();
    }

    /** From speaking to hearing oneself, microseconds. */
    AbstractHistogram own() {
        return own;
    }

    /** From speaking to being heard by another, microseconds. */
    AbstractHistogram others() {
        return others;
    }
}
