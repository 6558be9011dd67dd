// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

/** The region as those on foot know it: its ground, its walls and its borders. Region-local metres. */
final class Land {
    /** Ground that rises by more than {@link #CLIMB} within {@link #REACH} is a wall; steeper than 3 in 2 by that. */
    static final float CLIMB = 0.75f;

    private static final float REACH = 0.5f;
    static final float STEEPEST = CLIMB / REACH;

    private final Ground ground;
    private final float sizeX;
    private final float sizeY;

    Land(Ground ground, float sizeX, float sizeY) {
        this.ground = ground;
        this.sizeX = sizeX;
        this.sizeY = sizeY;
    }

    float heightAt(float x, float y) {
        return ground.heightAt(x, y);
    }

    float waterHeight() {
        return ground.waterHeight();
    }

    /** Drawn in far enough for a whole body; what is no number is replaced. */
    float withinX(float x, float ifNone) {
        return Math.clamp(Float.isNaN(x) ? ifNone : x, Walker.RADIUS, sizeX - Walker.RADIUS);
    }

    float withinY(float y, float ifNone) {
        return Math.clamp(Float.isNaN(y) ? ifNone : y, Walker.RADIUS, sizeY - Walker.RADIUS);
    }

    float middleX() {
        return sizeX / 2;
    }

    float middleY() {
        return sizeY / 2;
    }

    /** By how much the ground rises to the east for each metre. */
    float riseX(float x, float y) {
        return (ground.heightAt(x + Walker.RADIUS, y) - ground.heightAt(x - Walker.RADIUS, y)) / (2 * Walker.RADIUS);
    }

    /** By how much it rises to the north. */
    float riseY(float x, float y) {
        return (ground.heightAt(x, y + Walker.RADIUS) - ground.heightAt(x, y - Walker.RADIUS)) / (2 * Walker.RADIUS);
    }

    /** Whether soles at this height meet a wall in this direction, of length 1. */
    boolean wall(float x, float y, float soles, float towardsX, float towardsY) {
        return ground.heightAt(x + towardsX * REACH, y + towardsY * REACH) - soles > CLIMB;
    }

    /** How the wall there faces, as {@link #riseX} of it. */
    float wallX(float x, float y, float towardsX, float towardsY) {
        return riseX(x + towardsX * REACH, y + towardsY * REACH);
    }

    float wallY(float x, float y, float towardsX, float towardsY) {
        return riseY(x + towardsX * REACH, y + towardsY * REACH);
    }
}
