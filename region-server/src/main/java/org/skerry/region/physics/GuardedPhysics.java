// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.skerry.api.math.Vector3;

/**
 * Keeps a region going when its engine throws: the engine is made anew, with all bodies at rest where they were last seen
 * well. One that keeps failing gives way to the one for emergencies. Each failure is counted; of many at once the first
 * and the giving up are told in the log. Region's thread.
 */
public final class GuardedPhysics implements PhysicsEngine {
    private static final Logger LOG = System.getLogger(GuardedPhysics.class.getName());
    /** So many failures without {@link #CALM} sound steps between them, and the engine is given up for good. */
    static final int MOST_FAILURES = 3;

    /** A minute's steps. */
    static final int CALM = 60 * 45;

    private final String region;
    private final Supplier<PhysicsEngine> makes;
    private final Supplier<PhysicsEngine> emergency;
    private final List<GuardedBody> bodies = new ArrayList<>();
    private PhysicsEngine engine;
    private boolean renewalDue;
    private long failures;
    private int recentFailures;
    private int soundSteps;

    /**
     * @param region for the log
     * @param makes the engine that is wanted
     * @param emergency one that is believed not to fail
     */
    public GuardedPhysics(String region, Supplier<PhysicsEngine> makes, Supplier<PhysicsEngine> emergency) {
        this.region = region;
        this.makes = makes;
        this.emergency = emergency;
        this.engine = makes.get();
    }

    @Override
    public CharacterBody addCharacter(Vector3 position, float height) {
        var body = new GuardedBody(this, position, height);
        bodies.add(body);
        guarded("add", () -> body.embody(engine));
        return body;
    }

    @Override
    public void remove(CharacterBody gone) {
        if (gone instanceof GuardedBody body && bodies.remove(body)) {
            guarded("remove", () -> body.leave(engine));
        }
    }

    @Override
    public void step(float seconds) {
        if (renewalDue) {
            renew();
        }
        if (!guarded("step", () -> engine.step(seconds))) {
            return;
        }
        for (var i = 0; i < bodies.size(); i++) {
            bodies.get(i).remember();
        }
        soundSteps++;
        if (soundSteps >= CALM && recentFailures < MOST_FAILURES) {
            recentFailures = 0;
        }
    }

    /** How often an engine threw something. */
    @Override
    public long failures() {
        return failures;
    }

    /** Does something with the engine and has that replaced if it throws; false in that case. */
    boolean guarded(String what, Runnable work) {
        var thrown = PhysicsExceptionEdge.thrownBy(work);
        if (thrown == null) {
            return true;
        }
        failed(what, thrown);
        renew();
        return false;
    }

    /** What cannot even be made anew now is tried again at the next step; bodies stand still until then. */
    private void renew() {
        var thrown = PhysicsExceptionEdge.thrownBy(() -> {
            engine = recentFailures >= MOST_FAILURES ? emergency.get() : makes.get();
            bodies.forEach(body -> body.embody(engine));
        });
        renewalDue = thrown != null;
        if (thrown != null) {
            failed("renewal", thrown);
        }
    }

    private void failed(String what, Throwable thrown) {
        failures++;
        recentFailures++;
        soundSteps = 0;
        if (recentFailures == 1) {
            LOG.log(
                    Level.ERROR,
                    "event=physics-failed region=\"" + region + "\" in=" + what
                            + ": the engine is made anew; logged once",
                    thrown);
        } else if (recentFailures == MOST_FAILURES) {
            LOG.log(
                    Level.ERROR,
                    "event=physics-given-up region=\"{0}\" failures={1}: basic physics until the region is started again",
                    region,
                    failures);
        }
    }
}
