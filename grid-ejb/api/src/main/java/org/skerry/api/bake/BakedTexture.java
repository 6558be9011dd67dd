// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.bake;

import java.util.UUID;
import org.skerry.api.asset.Asset;

/**
 * One baked texture of an avatar.
 *
 * @param textureIndex the face of the avatar: 8 head, 9 upper body, 10 lower body, 11 eyes, 19 skirt, 20 hair, 40 to 44
 *     the newer ones
 * @param cacheId the viewer's hash of everything that went into it
 * @param asset the texture itself
 */
public record BakedTexture(int textureIndex, UUID cacheId, Asset asset) {}
