; A vendor's recipes: what lies in a folder "recipes" beside the installer is installed with the program.
!macro customInstall
  ${if} ${FileExists} "$EXEDIR\recipes\*.json"
    CreateDirectory "$INSTDIR\resources\recipes"
    CopyFiles /SILENT "$EXEDIR\recipes\*.*" "$INSTDIR\resources\recipes"
  ${endIf}
!macroend
