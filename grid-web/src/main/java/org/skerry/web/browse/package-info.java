// SPDX-License-Identifier: Apache-2.0
/**
 * Pages to look through the assets with a browser, behind a login. Everything is made on the server and escaped by {@link
 * org.skerry.web.browse.Markup}; there is no script. Open {@link org.skerry.web.browse.BrowseResource}.
 */
@NullMarked
package org.skerry.web.browse;

import org.jspecify.annotations.NullMarked;
