// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

/** The shape of the ground: its height at any place, in metres. */
@FunctionalInterface
public interface Ground {
    float heightAt(float x, float y);
}
