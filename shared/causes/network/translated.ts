/**
 * What Windows and .NET say of the network in other languages than English: Winsock's messages and those of `System.Net`, as they stand in
 * the products' logs. The other sides' words need no translation; servers answer in English.
 */
export const translated = {
  unresolved: [
    'Der Remotename konnte nicht aufgelöst werden',
    'Der angegebene Host ist unbekannt',
    'Es ist kein solcher Host bekannt',
    "Le nom distant n'a pas pu être résolu",
    'No es posible resolver el nombre remoto',
    'No se puede resolver el nombre remoto',
    'Impossibile risolvere il nome remoto',
    'O nome remoto não pôde ser resolvido',
    'De externe naam kan niet worden omgezet',
    'Nie można rozpoznać nazwy zdalnej',
  ],
  refused: [
    'da der Zielcomputer die Verbindung verweigerte',
    "l'ordinateur cible l'a expressément refusée",
    'el equipo de destino denegó expresamente dicha conexión',
    'Rifiuto persistente del computer di destinazione',
    'a máquina de destino as recusou ativamente',
    'omdat de doelcomputer de verbinding actief heeft geweigerd',
    'komputer docelowy aktywnie go odmawia',
  ],
  timedOut: [
    'da die Gegenstelle nach einer bestimmten Zeitspanne nicht',
    'Das Timeout für Vorgang wurde überschritten',
    'Timeout für Vorgang überschritten',
    'Der Vorgang hat das Timeout überschritten',
    "Le délai d'attente de l'opération a expiré",
    "L'opération a dépassé le délai d'attente",
    "le parti connecté n'a pas répondu convenablement",
    'Se agotó el tiempo de espera de la operación',
    'Se terminó el tiempo de espera de la operación',
    'La operación ha agotado el tiempo de espera',
    'la parte conectada no respondió adecuadamente',
    "Risposta non corretta della parte connessa dopo l'intervallo di tempo",
    "Timeout dell'operazione",
    'O tempo limite da operação foi atingido',
    'o componente conectado não respondeu corretamente',
    'Upłynął limit czasu operacji',
  ],
  reset: [
    'vorhandene Verbindung wurde vom Remotehost geschlossen',
    "connexion existante a dû être fermée par l'hôte distant",
    'interrupción de una conexión existente por el host remoto',
    "Connessione in corso interrotta forzatamente dall'host remoto",
    'cancelamento de uma conexão existente pelo host remoto',
    'bestaande verbinding is geforceerd verbroken door de externe host',
    'połączenie zostało gwałtownie zamknięte przez zdalnego hosta',
    'připojení bylo vynuceně ukončeno vzdáleným hostitelem',
    'Vzdálený hostitel vynuceně ukončil',
  ],
  untrusted: [
    'Das Remotezertifikat ist laut Validierungsverfahren ungültig',
    'einer nicht vertrauenswürdigen Zertifizierungsstelle ausgestellt',
    "Le certificat distant n'est pas valide selon la procédure de validation",
    'Le certificat distant est non valide selon la procédure de validation',
    'El certificado remoto no es válido según el procedimiento de validación',
    'Il certificato remoto non è stato ritenuto valido dalla procedura di convalida',
    'O certificado remoto é inválido',
    'Het externe certificaat is ongeldig volgens de validatieprocedure',
  ],
  /** "Could not establish trust relationship for the SSL/TLS secure channel": the words that carry it, in whatever order. */
  distrust: [
    ['keine Vertrauensstellung', 'SSL/TLS'],
    ['relation de confiance', 'SSL/TLS'],
    ['relación de confianza', 'SSL/TLS'],
    ['relazione di trust', 'SSL/TLS'],
    ['relação de confiança', 'SSL/TLS'],
    ['relação de fidedignidade', 'SSL/TLS'],
    ['vertrouwensrelatie', 'SSL/TLS'],
    ['relacji zaufania', 'SSL/TLS'],
    ['vztah důvěryhodnosti', 'SSL/TLS'],
    ['förtroenderelation', 'SSL/TLS'],
    ['relație de încredere', 'SSL/TLS'],
    ['Zertifikat', 'nicht vertrauenswürdig'],
    ['certificat', "n'est pas approuvé"],
    ['certificat', 'autorité non approuvée'],
    ['certificado', 'no es de confianza'],
    ['certificado', 'não é confiável'],
    ['certificado', 'não confiável'],
    ['certifikát', 'nedůvěryhodn'],
    ['certificat', 'nu este de încredere'],
    ['certifikat', 'inte betrott'],
    ['certifikat', 'ej betrodd'],
    ['certificato', 'non attendibile'],
    ['certificaat', 'niet vertrouwd'],
    ['certyfikat', 'niezaufan'],
  ],
} as const;

/** The same in scripts of which a phrase keeps no letter. */
export const otherScripts = {
  unresolved:
    /不知道这样的主机|无法解析此远程名称|未能解析此远程名称|そのようなホストは不明です|リモート名を解決できませんでした|알려진 호스트가 없습니다|Этот хост неизвестен|Невозможно разрешить удал[её]нное имя/u,
  refused:
    /目标计算机积极拒绝|對方電腦拒絕連線|対象のコンピューターによって拒否されたため|대상 컴퓨터에서 연결을 거부했으므로|конечный компьютер отверг запрос на подключение/u,
  timedOut:
    /连接方在一段时间后没有正确答复|操作(?:已)?超时|一定の時間を過ぎても正しく応答しなかった|연결된 구성원으로부터 응답이 없어|за требуемое время не получен нужный отклик|Время ожидания операции истекло/u,
  reset:
    /远程主机强迫关闭了一个现有的连接|遠端主機已強制關閉一個現存的連線|リモート ?ホストに強制的に切断されました|원격 호스트에 의해 강제로 끊겼습니다|Удал[её]нный хост принудительно разорвал/u,
} as const;
