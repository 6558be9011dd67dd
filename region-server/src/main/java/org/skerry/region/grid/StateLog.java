// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One line when something begins to fail, when it fails otherwise, and when it works again. Not thread-safe. */
final class StateLog {
    private final Logger log;
    private final String subject;
    private String problem = "";

    /**
     * @param subject begins each line, as {@code key=value}
     */
    StateLog(Logger log, String subject) {
        this.log = log;
        this.subject = subject;
    }

    void failed(String newProblem) {
        if (!newProblem.equals(problem)) {
            problem = newProblem;
            log.log(Level.WARNING, "{0} state=waiting problem=\"{1}\"", subject, newProblem);
        }
    }

    void works(String state) {
        log.log(Level.INFO, "{0} state={1}", subject, state);
        problem = "";
    }

    boolean isFailing() {
        return !problem.isEmpty();
    }
}
