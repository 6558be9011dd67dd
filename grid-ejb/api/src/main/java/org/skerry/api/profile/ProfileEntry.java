// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import java.util.UUID;

/** A line of a list of picks or classifieds. */
public record ProfileEntry(UUID id, String name) {}
