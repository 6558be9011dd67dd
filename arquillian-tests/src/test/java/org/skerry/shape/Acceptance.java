// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole script against one architecture: what it answered, and what it told the region meanwhile. */
final class Acceptance {
    private final List<Step> steps;
    private final List<Replacements.Rule> rules;
    private final StandInRegion region;

    Acceptance(StandInRegion region) throws IOException {
        this.steps = Script.acceptance();
        this.rules = Replacements.rules();
        this.region = region;
    }

    List<Step> steps() {
        return steps;
    }

    /** Values that the script names and nobody answers. */
    Map<String, String> given() {
        return Map.of("sim-port", Integer.toString(region.port()));
    }

    Run run(Shape shape) {
        return new Run(shape, given(), rules);
    }

    /** Sends all of it; answers by the names of steps, calls to the region by the step that they came of. */
    Map<String, String> against(Shape shape) throws IOException, InterruptedException {
        region.told();
        var answers = new LinkedHashMap<String, String>();
        try (var run = run(shape)) {
            for (var step : steps) {
                answers.put(step.name(), run.told(step, run.ask(step)));
                var told = String.join("\n", region.told());
                if (!told.isEmpty()) {
                    answers.put(step.name() + ", and the region", run.told(told));
                }
            }
        }
        return answers;
    }
}
