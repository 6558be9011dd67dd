// SPDX-License-Identifier: Apache-2.0
/**
 * GenericMessage, the one message that names what it wants in text. Open {@link
 * org.skerry.region.viewer.generic.GenericMethod}; the methods live with their families.
 */
@NullMarked
package org.skerry.region.viewer.generic;

import org.jspecify.annotations.NullMarked;
