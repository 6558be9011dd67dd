// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.net.URI;
import java.time.Duration;
import org.skerry.load.Walk.Circle;

/**
 * What a run does.
 *
 * @param firstNumber the first account's; the others follow
 * @param start where avatars arrive: {@code last}, {@code home} or {@code uri:Region&x&y&z}
 * @param threads event loops for all circuits together
 */
record LoadSettings(
        URI login,
        AccountPattern accounts,
        int firstNumber,
        int avatars,
        String start,
        Behaviour behaviour,
        Schedule schedule,
        DistanceBands bands,
        int threads) {
    /**
     * What each avatar does.
     *
     * @param updatesPerSecond AgentUpdates
     * @param area where it walks, if it does
     * @param seed of all that is random
     * @param throttleKilobits what AgentThrottle asks for, per second and all categories together
     * @param drawDistance metres
     * @param chatterEvery one avatar in so many speaks; 0 for silence
     * @param chatSeconds between two lines of one speaker
     */
    record Behaviour(
            double updatesPerSecond,
            boolean walks,
            Circle area,
            long seed,
            int throttleKilobits,
            float drawDistance,
            int chatterEvery,
            double chatSeconds) {
        boolean speaks(int avatar) {
            return chatterEvery > 0 && avatar % chatterEvery == 0;
        }
    }

    /**
     * When.
     *
     * @param loginsAtOnce logins that may wait for their answer at a time
     * @param warmUp after all have arrived and before anything is measured
     * @param window in which is measured
     * @param progress between two lines that say how it goes
     */
    record Schedule(double loginsPerSecond, int loginsAtOnce, Duration warmUp, Duration window, Duration progress) {}
}
