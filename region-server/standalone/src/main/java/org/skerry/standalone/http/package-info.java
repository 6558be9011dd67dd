// SPDX-License-Identifier: Apache-2.0
/**
 * The grid's endpoints on Undertow and RESTEasy, found by their annotations as an application server finds them, on a
 * public and a private listener. Open {@link org.skerry.standalone.http.GridListeners}.
 */
@NullMarked
package org.skerry.standalone.http;

import org.jspecify.annotations.NullMarked;
