include(CMakePackageConfigHelpers)

install(TARGETS daejo EXPORT daejo-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS daejo-program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(DIRECTORY lib/daejo/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/daejo COMPONENT development FILES_MATCHING PATTERN "*.h")
install(DIRECTORY rules data DESTINATION ${CMAKE_INSTALL_DATADIR}/daejo COMPONENT program OPTIONAL PATTERN samples EXCLUDE)
install(FILES LICENSE README.md README.ko.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program OPTIONAL)
install(FILES tool/package/gitlab-ci.yml DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT program)
install(FILES tool/package/daejo.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES tool/package/daejo.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME daejo COMPONENT program)
install(FILES tool/package/_daejo DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
install(FILES tool/package/daejo.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
install(EXPORT daejo-targets NAMESPACE daejo:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/daejo COMPONENT development)
configure_package_config_file(cmake/daejo-config.cmake.in daejo-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/daejo)
write_basic_package_version_file(daejo-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/daejo-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/daejo-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/daejo COMPONENT development)
include(cmake/package.cmake)
