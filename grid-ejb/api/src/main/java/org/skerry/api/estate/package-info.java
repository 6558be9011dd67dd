// SPDX-License-Identifier: Apache-2.0
/**
 * Estates: the rules that regions of one owner share. Open {@link org.skerry.api.estate.EstateService}.
 */
@NullMarked
package org.skerry.api.estate;

import org.jspecify.annotations.NullMarked;
