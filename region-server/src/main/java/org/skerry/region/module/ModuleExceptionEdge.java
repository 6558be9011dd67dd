// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/** Where a module's faults end. Region's thread. */
final class ModuleExceptionEdge {
    private static final Logger LOG = System.getLogger(ModuleExceptionEdge.class.getName());

    private final String region;
    private final String module;
    private final Set<String> logged = new HashSet<>();
    private long failures;

    ModuleExceptionEdge(String region, String module) {
        this.region = region;
        this.module = module;
    }

    /**
     * Calls into the module.
     *
     * @param what kind of call, one of few: each is logged once
     * @return whether it threw nothing
     */
    boolean run(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Exception | StackOverflowError | AssertionError | LinkageError fault) {
            failures++;
            if (logged.add(what)) {
                LOG.log(
                        Level.ERROR,
                        "region=\"" + region + "\" module=" + module + " call=\"" + what + "\" failed; logged once",
                        fault);
            }
            return false;
        }
    }

    long failures() {
        return failures;
    }
}
