// SPDX-License-Identifier: Apache-2.0
/**
 * What a grid brings along: the library that all users share and the clothes a new account begins in. Open {@link
 * org.skerry.ejb.library.Library}, which reads {@code library.tsv} beside it, then {@link
 * org.skerry.ejb.library.WardrobeFitting}.
 *
 * <p>The textures are drawn by {@code LibraryArt} in the test sources and committed, so that the build needs no encoder.
 * To draw them anew: {@code mvn test -pl grid-ejb -am -Dtest=LibraryArtTest -Dskerry.art.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@NullMarked
package org.skerry.ejb.library;

import org.jspecify.annotations.NullMarked;
