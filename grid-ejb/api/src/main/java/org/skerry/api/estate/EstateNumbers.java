// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

/**
 * Numbers of an estate that few use.
 *
 * @param parent the estate above, 1 for none
 * @param redirectX cell to which a disabled region sent people, 0 for none
 * @param sunPosition hour of a fixed sun
 */
public record EstateNumbers(
        int parent, float billableFactor, int pricePerMeter, int redirectX, int redirectY, double sunPosition) {
    /** Of a fresh estate, as captured. */
    public static final EstateNumbers DEFAULT = new EstateNumbers(1, 0, 1, 0, 0, 0);

    public boolean isUsable() {
        return Float.isFinite(billableFactor) && Double.isFinite(sunPosition);
    }
}
