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
    private int asked;

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

    /** The answer, or what another server answers to the same question, if that is not the same. */
    private String unlessElsewhere(Shape shape, Run run, Step step, String answer)
            throws IOException, InterruptedException {
        var detour = shape.detour(step, asked++);
        if (detour.isEmpty()) {
            return answer;
        }
        var again = run.told(step, run.send(step, _ -> detour.get()));
        return again.equals(answer) ? answer : "asked at another server: " + again;
    }

    /** Sends all of it; answers by the names of steps, calls to the region by the step that they came of. */
    Map<String, String> against(Shape shape) throws IOException, InterruptedException {
        region.told();
        var answers = new LinkedHashMap<String, String>();
        try (var run = run(shape)) {
            for (var step : steps) {
                var answer = run.told(step, run.ask(step));
                answers.put(step.name(), step.asks() ? unlessElsewhere(shape, run, step, answer) : answer);
                var told = String.join("\n", region.told());
                if (!told.isEmpty()) {
                    answers.put(step.name() + ", and the region", run.told(told));
                }
            }
        }
        return answers;
    }
}
