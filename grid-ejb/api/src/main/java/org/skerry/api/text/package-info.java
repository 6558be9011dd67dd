// SPDX-License-Identifier: Apache-2.0
/**
 * Bounds of texts. Open {@link org.skerry.api.text.StoredText}.
 */
@NullMarked
package org.skerry.api.text;

import org.jspecify.annotations.NullMarked;
