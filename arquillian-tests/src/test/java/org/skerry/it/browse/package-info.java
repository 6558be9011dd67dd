// SPDX-License-Identifier: Apache-2.0
/** The browse pages in a real browser, driven over its DevTools protocol. Open {@link org.skerry.it.browse.BrowseIT}. */
@NullMarked
package org.skerry.it.browse;

import org.jspecify.annotations.NullMarked;
